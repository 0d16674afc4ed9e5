package dev.maison.provenance.log;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the proofs of a log: RFC 9162, sections 2.1.3.2 (inclusion) and 2.1.4.2 (consistency).
 *
 * <p>The verifier knows nothing of how a log builds its tree; it shares only the hash of a leaf and of a node. The shape comes before
 * the hash: index below size, sizes in order, exactly as many hashes as the sizes call for, each of 32 bytes. Only then does it walk
 * to the root. So the work is bounded by 128 hashes, whatever is thrown at it, and nothing is left over. A claim that does not hold
 * is {@link Verdict.Refuted}, never an exception; a wrong root carries both roots.
 *
 * <p>What an accepted proof means: <em>given the head</em>, the leaf lies at that index, or the one tree began with the other. Whether
 * the head is the log's own and the only one it shows is not decided here; that is what signatures and witnesses are for. In
 * particular the RFC's paths do not bind the size to the root: in trees of 5 to 8 entries the path of leaf 0 has the same three
 * elements on the same sides. The size must come with the root, from where the root is trusted.
 *
 * <p>The example of section 2.1.5, with the names it gives to the nodes of a log of seven entries:
 *
 * <pre>
 *             root
 *            /    \
 *           k      l
 *          / \    / \
 *         g   h  i   j
 *        /|  /|  |\   \
 *        a b c d e f   d6
 *
 *   inclusion of d0: [b, h, l]     root = H(H(H(a, b), h), l)
 *   inclusion of d3: [c, g, l]
 *   inclusion of d4: [f, j, k]
 *   inclusion of d6: [i, k]
 *
 *   consistency from size 3: [c, d, g, l]    first root = H(g, c), second = H(H(g, H(c, d)), l)
 *   consistency from size 4: [l]             first root = k, second = H(k, l)
 *   consistency from size 6: [i, j, k]       first root = H(k, i), second = H(k, H(i, j))
 * </pre>
 *
 * <pre>{@code
 * Verdict verdict = LogVerifier.inclusion(head, entry.leafHash(), proof);
 * verdict.isProven(); // true
 * }</pre>
 */
public final class LogVerifier {
    private LogVerifier() {}

    /**
     * Says whether {@code proof} shows that the tree of {@code head} holds a leaf with hash {@code leafHash} at the proof's index.
     *
     * @param head the head, taken as given
     * @param leafHash the leaf hash of the entry's bytes, computed by whoever checks: {@link LogEntry#leafHash}
     * @param proof the claim
     */
    public static Verdict inclusion(TreeHead head, Digest leafHash, InclusionProof proof) {
        if (proof.size() != head.size()) {
            return refuted("tree size of the inclusion proof", head.size() + ", the size of the head", proof.size());
        }
        return inclusionShape(proof.index(), proof.size(), proof.path().size())
                .orElseGet(() -> inclusionWalk(leafHash, proof.index(), proof.size(), proof.path(), head.root()));
    }

    /**
     * Says the same of a proof as it arrives from outside: sizes and hashes that may be anything are refuted, not thrown.
     *
     * <p>Numbers that were unsigned 64-bit on the wire are passed with the same bits; 2<sup>63</sup> and above are refuted.
     *
     * @param leafHash the leaf hash
     * @param index the index of the leaf, counted from 0
     * @param size the size of the tree
     * @param path the inclusion path, from the leaf up; a path that was not sent at all is the empty list
     * @param root the root of the tree
     */
    public static Verdict inclusion(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        return sizeShape("tree size", size)
                .or(() -> inclusionShape(index, size, path.size()))
                .or(() -> hashShape("leaf hash", leafHash))
                .or(() -> hashShape("root of the tree of size " + size, root))
                .or(() -> pathShape("inclusion path", path))
                .orElseGet(() ->
                        inclusionWalk(Digest.ofBytes(leafHash), index, size, digests(path), Digest.ofBytes(root)));
    }

    /**
     * Says whether {@code proof} shows that the tree of {@code second} began with the tree of {@code first}.
     *
     * <p>Heads of equal size are consistent when they are equal, with an empty path. From size 0 to a larger size there is no proof:
     * every log begins with nothing, so it would say nothing, and the RFC defines none; it is refuted.
     *
     * @param first the earlier head
     * @param second the later head
     * @param proof the claim
     */
    public static Verdict consistency(TreeHead first, TreeHead second, ConsistencyProof proof) {
        if (proof.firstSize() != first.size()) {
            return refuted(
                    "first size of the consistency proof", first.size() + ", the size of the head", proof.firstSize());
        }
        if (proof.secondSize() != second.size()) {
            return refuted(
                    "second size of the consistency proof",
                    second.size() + ", the size of the head",
                    proof.secondSize());
        }
        return consistencyShape(first.size(), second.size(), proof.path().size())
                .orElseGet(
                        () -> consistencyWalk(first.size(), second.size(), proof.path(), first.root(), second.root()));
    }

    /**
     * Says the same of a proof as it arrives from outside: sizes and hashes that may be anything are refuted, not thrown.
     *
     * <p>Numbers that were unsigned 64-bit on the wire are passed with the same bits; 2<sup>63</sup> and above are refuted.
     *
     * @param firstSize the size of the earlier tree
     * @param secondSize the size of the later tree
     * @param path the consistency path; a path that was not sent at all is the empty list
     * @param firstRoot the root of the earlier tree
     * @param secondRoot the root of the later tree
     */
    public static Verdict consistency(
            long firstSize, long secondSize, List<byte[]> path, byte[] firstRoot, byte[] secondRoot) {
        return sizeShape("first size", firstSize)
                .or(() -> sizeShape("second size", secondSize))
                .or(() -> consistencyShape(firstSize, secondSize, path.size()))
                .or(() -> hashShape("root of the tree of size " + firstSize, firstRoot))
                .or(() -> hashShape("root of the tree of size " + secondSize, secondRoot))
                .or(() -> pathShape("consistency path", path))
                .orElseGet(() -> consistencyWalk(
                        firstSize, secondSize, digests(path), Digest.ofBytes(firstRoot), Digest.ofBytes(secondRoot)));
    }

    private static Optional<Verdict> sizeShape(String what, long size) {
        return size >= 0
                ? Optional.empty()
                : Optional.of(refuted(what, "at most " + Long.MAX_VALUE, Long.toUnsignedString(size)));
    }

    private static Optional<Verdict> inclusionShape(long index, long size, int pathLength) {
        if (index < 0 || index >= size) {
            return Optional.of(refuted("leaf index", "below the tree size " + size, Long.toUnsignedString(index)));
        }
        return lengthShape("inclusion path", sharedLevels(index, size) + leftSiblingsAbove(index, size), pathLength);
    }

    private static Optional<Verdict> consistencyShape(long first, long second, int pathLength) {
        if (first > second) {
            return Optional.of(refuted("first size", "at most the second size " + second, first));
        }
        if (first == second) {
            return lengthShape("consistency path", 0, pathLength);
        }
        if (first == 0) {
            return Optional.of(refuted("first size", "at least 1, as every log begins with nothing", first));
        }
        int start = isPowerOfTwo(first) ? 0 : 1;
        int inner = sharedLevels(first - 1, second) - Long.numberOfTrailingZeros(first);
        return lengthShape("consistency path", start + inner + leftSiblingsAbove(first - 1, second), pathLength);
    }

    private static Optional<Verdict> lengthShape(String what, int expected, int found) {
        return expected == found
                ? Optional.empty()
                : Optional.of(refuted("length of the " + what, expected + " hashes", found));
    }

    private static Optional<Verdict> pathShape(String what, List<byte[]> path) {
        for (int i = 0; i < path.size(); i++) {
            Optional<Verdict> bad = hashShape("hash " + i + " of the " + what, path.get(i));
            if (bad.isPresent()) {
                return bad;
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> hashShape(String what, byte[] hash) {
        return hash.length == Digest.LENGTH
                ? Optional.empty()
                : Optional.of(refuted(what, Digest.LENGTH + " bytes", hash.length));
    }

    /** Levels, from the leaves, on which the way up from {@code index} is not yet the way up from the last leaf. */
    private static int sharedLevels(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /** Siblings above those levels, where the way runs along the right edge: all of them are on the left. */
    private static int leftSiblingsAbove(long index, long size) {
        return Long.bitCount(index >>> sharedLevels(index, size));
    }

    private static Verdict inclusionWalk(Digest leafHash, long index, long size, List<Digest> path, Digest root) {
        int inner = sharedLevels(index, size);
        Digest node = leafHash;
        for (int i = 0; i < path.size(); i++) {
            boolean siblingIsLeft = i >= inner || (index >>> i & 1) == 1;
            node = siblingIsLeft ? DigestTree.nodeHash(path.get(i), node) : DigestTree.nodeHash(node, path.get(i));
        }
        return compare("root of the tree of size " + size + ", from the inclusion path of leaf " + index, root, node);
    }

    private static Verdict consistencyWalk(
            long first, long second, List<Digest> path, Digest firstRoot, Digest secondRoot) {
        if (first == second) {
            Digest known = first == 0 ? TreeHead.empty().root() : firstRoot;
            Verdict verdict = compare("root of the tree of size " + first, known, firstRoot);
            return verdict.isProven()
                    ? compare("second root of the same size " + first, firstRoot, secondRoot)
                    : verdict;
        }
        int shift = Long.numberOfTrailingZeros(first);
        int start = isPowerOfTwo(first) ? 0 : 1;
        int inner = sharedLevels(first - 1, second) - shift;
        long bits = (first - 1) >>> shift;
        Digest older = start == 0 ? firstRoot : path.get(0);
        Digest newer = older;
        for (int i = 0; i < path.size() - start; i++) {
            Digest sibling = path.get(start + i);
            if (i >= inner || (bits >>> i & 1) == 1) {
                older = DigestTree.nodeHash(sibling, older);
                newer = DigestTree.nodeHash(sibling, newer);
            } else {
                newer = DigestTree.nodeHash(newer, sibling); // right of all that the older tree held
            }
        }
        String from = ", from the consistency path of sizes " + first + " and " + second;
        Verdict verdict = compare("root of the tree of size " + first + from, firstRoot, older);
        return verdict.isProven() ? compare("root of the tree of size " + second + from, secondRoot, newer) : verdict;
    }

    private static Verdict compare(String step, Digest expected, Digest found) {
        return expected.equals(found) ? Verdict.proven() : refuted(step, expected.toHex(), found);
    }

    private static Verdict refuted(String step, String expected, Object found) {
        return new Verdict.Refuted(step, expected, found.toString());
    }

    private static boolean isPowerOfTwo(long positive) {
        return (positive & (positive - 1)) == 0;
    }

    private static List<Digest> digests(List<byte[]> path) {
        List<Digest> digests = new ArrayList<>(path.size());
        for (byte[] hash : path) {
            digests.add(Digest.ofBytes(hash));
        }
        return digests;
    }
}
