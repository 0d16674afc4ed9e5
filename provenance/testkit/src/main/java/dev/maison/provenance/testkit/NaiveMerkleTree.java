package dev.maison.provenance.testkit;

import dev.maison.core.proof.Digest;
import dev.maison.provenance.log.LogEntry;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of RFC 9162, section 2.1, word for word: recursive, without a stored node, and without a line in common with the
 * log. Every call hashes the whole list.
 */
public final class NaiveMerkleTree {
    private NaiveMerkleTree() {}

    /** MTH(D_n), section 2.1.1. */
    public static Digest mth(List<LogEntry> d) {
        int n = d.size();
        if (n == 0) {
            return Digest.sha256(new byte[0]);
        }
        if (n == 1) {
            return leaf(d.get(0));
        }
        int k = split(n);
        return hash(1, mth(d.subList(0, k)).toBytes(), mth(d.subList(k, n)).toBytes());
    }

    /** The hash of a leaf, MTH({d(0)}), section 2.1.1. */
    public static Digest leaf(LogEntry entry) {
        return hash(0, entry.toBytes());
    }

    /** PATH(m, D_n), section 2.1.3.1, for 0 &lt;= m &lt; n. */
    public static List<Digest> path(int m, List<LogEntry> d) {
        int n = d.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? append(path(m, d.subList(0, k)), mth(d.subList(k, n)))
                : append(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
    }

    /** PROOF(m, D_n), section 2.1.4.1, for 0 &lt; m &lt;= n; the RFC leaves out m = n, whose proof is empty. */
    public static List<Digest> proof(int m, List<LogEntry> d) {
        return subproof(m, d, true);
    }

    private static List<Digest> subproof(int m, List<LogEntry> d, boolean known) {
        int n = d.size();
        if (m == n) {
            return known ? List.of() : List.of(mth(d));
        }
        int k = split(n);
        return m <= k
                ? append(subproof(m, d.subList(0, k), known), mth(d.subList(k, n)))
                : append(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Digest> append(List<Digest> list, Digest last) {
        List<Digest> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    private static Digest hash(int prefix, byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(prefix);
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return Digest.sha256(bytes.toByteArray());
    }
}
