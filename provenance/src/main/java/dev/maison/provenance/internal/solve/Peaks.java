package dev.maison.provenance.internal.solve;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The roots of the perfect subtrees that a tree of some size consists of, largest and leftmost first: one for each bit set in the
 * size. Grows by one leaf at a time, as the stack of RFC 9162, section 2.1.2. Arguments are trusted; not safe for several threads.
 */
public final class Peaks {
    private final List<Digest> roots;
    private long size;

    /** Starts from a known state; there must be a root for each bit set in {@code size}. */
    public Peaks(long size, List<Digest> roots) {
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    /** Adds a leaf and lists the hashes of the perfect subtrees that it completes, smallest (the leaf itself) first. */
    public void add(Digest leafHash, List<Digest> completed) {
        Digest root = leafHash;
        completed.add(root);
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            root = DigestTree.nodeHash(roots.remove(roots.size() - 1), root);
            completed.add(root);
        }
        roots.add(root);
        size = Math.addExact(size, 1);
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The roots, as a copy. */
    public List<Digest> roots() {
        return List.copyOf(roots);
    }

    /** The root of the tree that neighbouring perfect subtrees form together; there must be at least one. */
    public static Digest fold(List<Digest> roots) {
        Digest root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = DigestTree.nodeHash(roots.get(i), root);
        }
        return root;
    }
}
