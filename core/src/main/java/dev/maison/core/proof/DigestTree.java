package dev.maison.core.proof;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Digests of many parts under one root: the Merkle tree of RFC 9162, section 2.1.1, over leaf hashes in a given order.
 *
 * <p>A run has a leaf per SKU, piece or client, so that a re-plan rehashes one branch and a partition can be digested
 * where it is computed. A node is the SHA-256 of the byte 1 and its two children; a node without a sibling moves up
 * unchanged, which is the same tree as the RFC's recursive split at the largest power of two. The root of no leaves is
 * the SHA-256 of no bytes.
 *
 * <p>The tree is immutable; trees are equal when their leaves are. Building costs one hash per leaf, {@link #withLeaf}
 * one per level and a copy of the references.
 */
public final class DigestTree {
    /** Level 0 holds the leaf hashes, the last level the root alone. */
    private final List<Digest[]> levels;

    private DigestTree(List<Digest[]> levels) {
        this.levels = levels;
    }

    /** Returns the tree over leaf hashes, in the order given; see {@link #leafHash}. */
    public static DigestTree of(List<Digest> leafHashes) {
        List<Digest[]> levels = new ArrayList<>();
        levels.add(List.copyOf(leafHashes).toArray(new Digest[0]));
        MessageDigest sha256 = Digest.newSha256();
        for (Digest[] below = levels.get(0); below.length > 1; below = levels.get(levels.size() - 1)) {
            Digest[] above = new Digest[(below.length + 1) / 2];
            for (int i = 0; i < above.length; i++) {
                above[i] = parent(sha256, below, i);
            }
            levels.add(above);
        }
        return new DigestTree(levels);
    }

    /** The hash of a leaf with the given content: SHA-256 over the byte 0 and the content. */
    public static Digest leafHash(byte[] content) {
        MessageDigest sha256 = Digest.newSha256();
        sha256.update((byte) 0);
        return new Digest(sha256.digest(content));
    }

    /** The hash of an inner node: SHA-256 over the byte 1, the left child and the right child. */
    public static Digest nodeHash(Digest left, Digest right) {
        return nodeHash(Digest.newSha256(), left, right);
    }

    private static Digest nodeHash(MessageDigest sha256, Digest left, Digest right) {
        sha256.update((byte) 1);
        sha256.update(left.trusted());
        return new Digest(sha256.digest(right.trusted()));
    }

    private static Digest parent(MessageDigest sha256, Digest[] below, int i) {
        return 2 * i + 1 < below.length ? nodeHash(sha256, below[2 * i], below[2 * i + 1]) : below[2 * i];
    }

    /** The number of leaves. */
    public int size() {
        return levels.get(0).length;
    }

    /**
     * The hash of the leaf at {@code index}, counted from 0.
     *
     * @throws IllegalArgumentException if there is no such leaf
     */
    public Digest leaf(int index) {
        checkIndex(index);
        return levels.get(0)[index];
    }

    /** The root. */
    public Digest root() {
        return size() == 0 ? Digest.sha256(new byte[0]) : levels.get(levels.size() - 1)[0];
    }

    /**
     * This tree with another hash for the leaf at {@code index}; only its branch is hashed again.
     *
     * @throws IllegalArgumentException if there is no such leaf
     */
    public DigestTree withLeaf(int index, Digest leafHash) {
        checkIndex(index);
        requireNonNull(leafHash, "leafHash");
        MessageDigest sha256 = Digest.newSha256();
        List<Digest[]> changed = new ArrayList<>(levels.size());
        int at = index;
        for (int level = 0; level < levels.size(); level++, at /= 2) {
            Digest[] row = levels.get(level).clone();
            row[at] = level == 0 ? leafHash : parent(sha256, changed.get(level - 1), at);
            changed.add(row);
        }
        return new DigestTree(changed);
    }

    /**
     * This tree with other hashes for some leaves, by index; only their branches are hashed again, each node once.
     *
     * @throws IllegalArgumentException if there is no such leaf
     */
    public DigestTree withLeaves(SortedMap<Integer, Digest> leafHashes) {
        if (leafHashes.isEmpty()) {
            return this;
        }
        leafHashes.forEach((index, hash) -> {
            checkIndex(index);
            requireNonNull(hash, "leafHash");
        });
        MessageDigest sha256 = Digest.newSha256();
        int[] at = leafHashes.keySet().stream().mapToInt(Integer::intValue).toArray();
        Digest[] leaves = levels.get(0).clone();
        leafHashes.forEach((index, hash) -> leaves[index] = hash);
        List<Digest[]> changed = new ArrayList<>(levels.size());
        changed.add(leaves);
        for (int level = 1; level < levels.size(); level++) {
            Digest[] row = levels.get(level).clone();
            int count = 0;
            for (int index : at) {
                int above = index / 2;
                if (count == 0 || at[count - 1] != above) {
                    row[above] = parent(sha256, changed.get(level - 1), above);
                    at[count++] = above;
                }
            }
            at = Arrays.copyOf(at, count);
            changed.add(row);
        }
        return new DigestTree(changed);
    }

    private void checkIndex(int index) {
        checkArgument(index >= 0 && index < size(), "index of leaf must lie within [0, %s) but was %s", size(), index);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof DigestTree other && Arrays.equals(levels.get(0), other.levels.get(0));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels.get(0));
    }

    /** The number of leaves and the root. */
    @Override
    public String toString() {
        return "DigestTree of " + size() + " leaves with root " + root();
    }
}
