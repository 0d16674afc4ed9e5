package dev.maison.provenance.testkit;

import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A way to spoil the path of a proof. Some leave it as it was, such as a swap of equal hashes. */
public enum PathChange {
    /** One bit of one hash is flipped. */
    FLIP {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            if (!path.isEmpty()) {
                path.set(where % path.size(), flipped(path.get(where % path.size()), what));
            }
        }
    },
    /** One hash is dropped. */
    DROP {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            if (!path.isEmpty()) {
                path.remove(where % path.size());
            }
        }
    },
    /** A hash that has nothing to do with the tree is inserted. */
    ADD {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            path.add(where % (path.size() + 1), Digest.sha256(new byte[] {(byte) what}));
        }
    },
    /** The root is inserted. */
    ADD_ROOT {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            path.add(where % (path.size() + 1), root);
        }
    },
    /** One hash is there twice. */
    DUPLICATE {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            if (!path.isEmpty()) {
                path.add(what % (path.size() + 1), path.get(where % path.size()));
            }
        }
    },
    /** One hash takes the place of another. */
    COPY {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            if (!path.isEmpty()) {
                path.set(what % path.size(), path.get(where % path.size()));
            }
        }
    },
    /** Two hashes are swapped. */
    SWAP {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            if (!path.isEmpty()) {
                Collections.swap(path, where % path.size(), what % path.size());
            }
        }
    },
    /** The path is written from the root down. */
    REVERSE {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            Collections.reverse(path);
        }
    },
    /** Nothing is left. */
    CLEAR {
        @Override
        void change(List<Digest> path, int where, int what, Digest root) {
            path.clear();
        }
    };

    abstract void change(List<Digest> path, int where, int what, Digest root);

    /**
     * The changed path.
     *
     * @param path the path to change
     * @param where picks the place; not negative
     * @param what picks the bit, the other place or the content; not negative
     * @param root the root of the tree
     */
    public List<Digest> of(List<Digest> path, int where, int what, Digest root) {
        List<Digest> changed = new ArrayList<>(path);
        change(changed, where, what, root);
        return List.copyOf(changed);
    }

    /** The digest with one bit flipped, counted modulo 256. */
    public static Digest flipped(Digest digest, int bit) {
        byte[] bytes = digest.toBytes();
        int at = Math.floorMod(bit, 8 * Digest.LENGTH);
        bytes[at / 8] ^= (byte) (1 << at % 8);
        return Digest.ofBytes(bytes);
    }
}
