package dev.maison.provenance.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maison.core.proof.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One published proof, right or wrong. */
record MerkleVector(String name, JsonNode json) {
    static List<MerkleVector> inclusion() {
        return in("inclusion");
    }

    static List<MerkleVector> consistency() {
        return in("consistency");
    }

    private static List<MerkleVector> in(String folder) {
        URL url = Objects.requireNonNull(MerkleVector.class.getResource("/merkle/" + folder), folder);
        ObjectMapper mapper = new ObjectMapper();
        List<MerkleVector> vectors = new ArrayList<>();
        try {
            Path root = Path.of(url.toURI());
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    vectors.add(new MerkleVector(
                            folder + "/" + root.relativize(file), mapper.readTree(Files.readAllBytes(file))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(vectors);
    }

    boolean mustBeRefused() {
        return Objects.requireNonNull(json.get("wantErr"), name).booleanValue();
    }

    Verdict verdict() {
        return json.has("leafIdx")
                ? LogVerifier.inclusion(
                        bytes("leafHash"), unsigned("leafIdx"), unsigned("treeSize"), hashes("proof"), bytes("root"))
                : LogVerifier.consistency(
                        unsigned("size1"), unsigned("size2"), hashes("proof"), bytes("root1"), bytes("root2"));
    }

    /** Unsigned 64-bit in the file; the same bits in a long. */
    long unsigned(String field) {
        return Objects.requireNonNull(json.get(field), field).bigIntegerValue().longValue();
    }

    byte[] bytes(String field) {
        return Base64.getDecoder().decode(json.get(field).asText(""));
    }

    List<byte[]> hashes(String field) {
        List<byte[]> hashes = new ArrayList<>();
        json.get(field)
                .forEach(hash -> hashes.add(Base64.getDecoder().decode(hash.textValue()))); // null has no elements
        return hashes;
    }

    @Override
    public String toString() {
        return name;
    }
}
