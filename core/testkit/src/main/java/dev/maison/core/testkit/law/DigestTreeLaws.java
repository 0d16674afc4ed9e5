package dev.maison.core.testkit.law;

import dev.maison.core.proof.Digest;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.naive.NaiveMerkleRoot;
import dev.maison.core.testkit.word.Words;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** A tree of digests is the Merkle tree of RFC 9162, and a changed leaf changes it as building it anew would. */
public final class DigestTreeLaws {
    private DigestTreeLaws() {}

    /**
     * Leaves and a change to one of them.
     *
     * @param leaves the leaf hashes, at least one
     * @param where which leaf, counted around
     * @param leafHash its new hash
     */
    public record Change(List<Digest> leaves, int where, Digest leafHash) {
        int index() {
            return where % leaves.size();
        }

        List<Digest> changed() {
            List<Digest> changed = new ArrayList<>(leaves);
            changed.set(index(), leafHash);
            return changed;
        }
    }

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(DigestOperations op) {
        Subjects<Digest> digests = Words.digests();
        Subjects<Change> changes = Subjects.combine(
                Subjects.oneOf(digests.lists(1, 5), digests.lists(1, 5), digests.lists(1, 20)),
                Subjects.ints(0, 59),
                digests,
                Change::new);
        return List.of(
                RegisteredLaw.of(
                        "digest-tree.root-is-the-merkle-tree-hash",
                        rootIsTheMerkleTreeHash(op),
                        Subjects.oneOf(digests.lists(0, 8), digests.lists(0, 8), digests.lists(0, 34))),
                RegisteredLaw.of("digest-tree.changed-leaf-is-a-new-tree", changedLeafIsANewTree(op), changes),
                RegisteredLaw.of("digest-tree.equal-means-the-same-leaves", equalMeansTheSameLeaves(op), changes),
                RegisteredLaw.of(
                        "digest-tree.leaf-hash-is-that-of-rfc-9162",
                        leafHash(op),
                        Subjects.ints(Byte.MIN_VALUE, Byte.MAX_VALUE).lists(0, 40)));
    }

    /** The root is the recursive definition of the RFC. */
    public static Law<List<Digest>> rootIsTheMerkleTreeHash(DigestOperations op) {
        return Law.of(
                "the root is the Merkle tree hash of RFC 9162",
                leaves -> Check.equal(
                        op.root(leaves),
                        NaiveMerkleRoot.of(leaves),
                        () -> "root of " + leaves.size() + " leaves " + leaves));
    }

    /** With a leaf changed, the root is that of a tree built anew. */
    public static Law<Change> changedLeafIsANewTree(DigestOperations op) {
        return Law.of(
                "with a leaf changed, a tree is the one built anew",
                change -> Check.equal(
                        op.rootWithLeaf(change.leaves(), change.index(), change.leafHash()),
                        op.root(change.changed()),
                        change::toString));
    }

    /** Trees are equal exactly if they have the same leaves in the same order, and then have one root. */
    public static Law<Change> equalMeansTheSameLeaves(DigestOperations op) {
        return Law.of("trees are equal exactly if they have the same leaves in the same order", change -> {
            List<Digest> changed = change.changed();
            List<Digest> longer = new ArrayList<>(change.leaves());
            longer.add(change.leafHash());
            Pair<List<Digest>> pair = new Pair<>(change.leaves(), changed);
            boolean same = changed.equals(change.leaves());
            return Check.all(
                    () -> Check.equal(op.equal(change.leaves(), changed), same, () -> "equality of " + pair),
                    () -> Check.equal(
                            op.root(change.leaves()).equals(op.root(changed)), same, () -> "one root of " + pair),
                    () -> Check.that(
                            !op.equal(change.leaves(), longer)
                                    && !op.root(change.leaves()).equals(op.root(longer)),
                            () -> "a leaf more made no difference to " + change));
        });
    }

    /** The hash of a leaf is SHA-256 over a zero byte and the content. */
    public static Law<List<Integer>> leafHash(DigestOperations op) {
        return Law.of("a leaf hash is SHA-256 over a zero byte and the content", content -> {
            byte[] bytes = new byte[content.size()];
            MessageDigest sha256 = CanonicalLaws.sha256();
            sha256.update((byte) 0);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = content.get(i).byteValue();
                sha256.update(bytes[i]);
            }
            return Check.equal(op.leafHash(bytes), Digest.ofBytes(sha256.digest()), () -> "leaf hash of " + content);
        });
    }
}
