package dev.maison.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTreeTest {
    /** The leaves and roots with which implementations of Certificate Transparency test themselves. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<Digest> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CanonicalWriter().integer(i).toLeafHash())
                .toList();
    }

    /** RFC 9162, section 2.1.1, word for word, over leaf hashes. */
    private static Digest recursiveRoot(List<Digest> leafHashes) {
        if (leafHashes.isEmpty()) {
            return Digest.sha256(new byte[0]);
        }
        if (leafHashes.size() == 1) {
            return leafHashes.get(0);
        }
        int split = Integer.highestOneBit(leafHashes.size() - 1);
        return DigestTree.nodeHash(
                recursiveRoot(leafHashes.subList(0, split)),
                recursiveRoot(leafHashes.subList(split, leafHashes.size())));
    }

    @Test
    void givesThePublishedRoots() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            List<Digest> hashes = LEAVES.subList(0, size).stream()
                    .map(leaf -> DigestTree.leafHash(HexFormat.of().parseHex(leaf)))
                    .toList();
            assertThat(DigestTree.of(hashes).root()).hasToString(ROOTS.get(size));
        }
    }

    @Test
    void equalsTheRecursiveDefinition() {
        for (int size = 0; size <= 130; size++) {
            DigestTree tree = DigestTree.of(leaves(size));
            assertThat(tree.root()).isEqualTo(recursiveRoot(leaves(size)));
            assertThat(tree.size()).isEqualTo(size);
        }
    }

    @Test
    void aChangedLeafGivesTheTreeBuiltAnew() {
        Digest other = DigestTree.leafHash(new byte[] {1});
        for (int size = 1; size <= 20; size++) {
            DigestTree tree = DigestTree.of(leaves(size));
            Digest rootBefore = tree.root();
            for (int index = 0; index < size; index++) {
                List<Digest> changed = new ArrayList<>(leaves(size));
                changed.set(index, other);
                DigestTree with = tree.withLeaf(index, other);
                assertThat(with).isEqualTo(DigestTree.of(changed)).hasSameHashCodeAs(DigestTree.of(changed));
                assertThat(with.root()).isEqualTo(recursiveRoot(changed)).isNotEqualTo(rootBefore);
                assertThat(with.leaf(index)).isEqualTo(other);
                // Changing it back must give every inner node back, too.
                assertThat(with.withLeaf(index, tree.leaf(index)).root()).isEqualTo(rootBefore);
            }
            assertThat(tree.root()).isEqualTo(rootBefore);
        }
    }

    @Test
    void severalChangedLeavesGiveTheTreeBuiltAnew() {
        Digest other = DigestTree.leafHash(new byte[] {1});
        for (int size = 1; size <= 9; size++) {
            DigestTree tree = DigestTree.of(leaves(size));
            for (int chosen = 0; chosen < 1 << size; chosen++) {
                List<Digest> changed = new ArrayList<>(leaves(size));
                SortedMap<Integer, Digest> put = new TreeMap<>();
                for (int index = 0; index < size; index++) {
                    if ((chosen >> index & 1) == 1) {
                        changed.set(index, other);
                        put.put(index, other);
                    }
                }
                assertThat(tree.withLeaves(put)).isEqualTo(DigestTree.of(changed));
                assertThat(tree.withLeaves(put).root()).isEqualTo(recursiveRoot(changed));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestTree.of(leaves(3)).withLeaves(new TreeMap<>(Map.of(3, other))))
                .withMessage("index of leaf must lie within [0, 3) but was 3");
    }

    @Test
    void leafAndNodeHashesAreKeptApart() {
        Digest left = DigestTree.leafHash(new byte[] {1});
        Digest right = DigestTree.leafHash(new byte[] {2});
        byte[] both = Arrays.copyOf(left.toBytes(), 64);
        System.arraycopy(right.toBytes(), 0, both, 32, 32);
        assertThat(DigestTree.leafHash(both)).isNotEqualTo(DigestTree.nodeHash(left, right));
        assertThat(DigestTree.nodeHash(left, right)).isNotEqualTo(DigestTree.nodeHash(right, left));
    }

    @Test
    void orderOfLeavesMatters() {
        List<Digest> two = leaves(2);
        assertThat(DigestTree.of(two)).isNotEqualTo(DigestTree.of(List.of(two.get(1), two.get(0))));
        assertThat(DigestTree.of(two)).isNotEqualTo(DigestTree.of(leaves(3)));
    }

    @Test
    void printsSizeAndRoot() {
        assertThat(DigestTree.of(List.of())).hasToString("DigestTree of 0 leaves with root " + ROOTS.get(0));
    }

    @Test
    void refusesLeavesThatDoNotExist() {
        DigestTree tree = DigestTree.of(leaves(3));
        for (int index : new int[] {-1, 3}) {
            String message = "index of leaf must lie within [0, 3) but was " + index;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tree.leaf(index))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tree.withLeaf(index, tree.root()))
                    .withMessage(message);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a caller without null checks
    void refusesNoLeaf() {
        Digest nothing = null;
        assertThatNullPointerException().isThrownBy(() -> DigestTree.of(Arrays.asList(nothing)));
        assertThatNullPointerException()
                .isThrownBy(() -> DigestTree.of(leaves(1)).withLeaf(0, nothing))
                .withMessage("leafHash");
    }
}
