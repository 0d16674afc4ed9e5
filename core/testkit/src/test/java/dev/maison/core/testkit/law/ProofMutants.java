package dev.maison.core.testkit.law;

import dev.maison.core.SkuId;
import dev.maison.core.agenda.AgendaItem;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import dev.maison.core.reservation.Reservation;
import dev.maison.core.reservation.ReservationRequest;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.naive.CanonicalItem;
import dev.maison.core.testkit.word.IdKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Identifiers, bytes, digests, reservations and agendas with faults. */
final class ProofMutants {
    private ProofMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(ids());
        all.addAll(canonical());
        all.addAll(digests());
        all.addAll(dues());
        return all;
    }

    /** An identifier that takes any text and looks at small letters only. */
    private record Lax(String text) implements Comparable<Lax> {
        private String small() {
            return text.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Lax other && small().equals(other.small());
        }

        @Override
        public int hashCode() {
            return small().hashCode();
        }

        @Override
        public int compareTo(Lax other) {
            return small().compareTo(other.small());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static List<Mutant> ids() {
        return List.of(
                Mutant.of(
                        "an identifier is trimmed",
                        IdLaws.all(List.of(new IdKind<>("Trimmed", text -> SkuId.of(text.strip()), SkuId::text))),
                        "id.text-is-kept-or-refused"),
                Mutant.of(
                        "an identifier takes any text, whatever its case",
                        IdLaws.all(List.of(new IdKind<>("Lax", Lax::new, Lax::text))),
                        "id.text-is-kept-or-refused",
                        "id.equal-means-the-same-text",
                        "id.order-is-that-of-texts"));
    }

    private static List<Mutant> canonical() {
        return List.of(
                canonical(
                        "items are printed one after the other",
                        new CanonicalOperations() {
                            @Override
                            public byte[] bytes(List<CanonicalItem> items) {
                                StringBuilder printed = new StringBuilder();
                                for (CanonicalItem item : items) {
                                    printed.append(item instanceof CanonicalItem.Text text ? text.value() : item);
                                }
                                return printed.toString().getBytes(StandardCharsets.UTF_8);
                            }
                        },
                        "canonical.bytes-can-be-read-back",
                        "canonical.different-items-have-different-bytes"),
                canonical(
                        "a byte is left over",
                        new CanonicalOperations() {
                            @Override
                            public byte[] bytes(Consumer<CanonicalWriter> write) {
                                byte[] bytes = CanonicalOperations.super.bytes(write);
                                return Arrays.copyOf(bytes, bytes.length + 1);
                            }

                            @Override
                            public byte[] bytesAroundRefusals(
                                    List<CanonicalItem> before, String misfit, List<CanonicalItem> after) {
                                byte[] bytes = CanonicalOperations.super.bytesAroundRefusals(before, misfit, after);
                                return Arrays.copyOf(bytes, bytes.length + 1);
                            }
                        },
                        "canonical.words-are-written-as-stated",
                        "canonical.what-is-refused-leaves-nothing"),
                canonical(
                        "a digest remembers what was cleared",
                        new CanonicalOperations() {
                            @Override
                            public Digest digest(List<CanonicalItem> forgotten, List<CanonicalItem> items) {
                                List<CanonicalItem> all = new ArrayList<>(forgotten);
                                all.addAll(items);
                                return CanonicalOperations.super.digest(List.of(), all);
                            }
                        },
                        "canonical.digest-is-of-the-bytes"),
                canonical(
                        "a leaf hash is a digest",
                        new CanonicalOperations() {
                            @Override
                            public Digest leafHash(List<CanonicalItem> forgotten, List<CanonicalItem> items) {
                                return digest(forgotten, items);
                            }
                        },
                        "canonical.digest-is-of-the-bytes"));
    }

    private static List<Mutant> digests() {
        return List.of(
                digest(
                        "a digest prints capitals",
                        new DigestOperations() {
                            @Override
                            public String print(Digest digest) {
                                return digest.toHex().toUpperCase(Locale.ROOT);
                            }
                        },
                        "digest.print-round-trips"),
                digest(
                        "a short text is filled up",
                        new DigestOperations() {
                            @Override
                            public Digest parse(String hex) {
                                return Digest.parse(hex + "0".repeat(Math.max(0, 64 - hex.length())));
                            }
                        },
                        "digest.text-is-64-digits-or-refused"),
                digest(
                        "digests are compared by signed bytes",
                        new DigestOperations() {
                            @Override
                            public int compare(Digest a, Digest b) {
                                return Arrays.compare(a.toBytes(), b.toBytes());
                            }
                        },
                        "digest.order-is-of-unsigned-bytes"),
                digest(
                        "digests are compared by their first byte",
                        new DigestOperations() {
                            @Override
                            public int compare(Digest a, Digest b) {
                                return Byte.compareUnsigned(a.toBytes()[0], b.toBytes()[0]);
                            }
                        },
                        "digest.order-is-total"),
                digest(
                        "a node without a sibling is hashed with itself",
                        new DigestOperations() {
                            @Override
                            public Digest root(List<Digest> leafHashes) {
                                List<Digest> level = new ArrayList<>(leafHashes);
                                while (level.size() > 1) {
                                    if (level.size() % 2 == 1) {
                                        level.add(level.get(level.size() - 1));
                                    }
                                    List<Digest> above = new ArrayList<>();
                                    for (int i = 0; i < level.size(); i += 2) {
                                        above.add(DigestTree.nodeHash(level.get(i), level.get(i + 1)));
                                    }
                                    level = above;
                                }
                                return level.isEmpty() ? Digest.sha256(new byte[0]) : level.get(0);
                            }
                        },
                        "digest-tree.root-is-the-merkle-tree-hash",
                        "digest-tree.changed-leaf-is-a-new-tree"),
                digest(
                        "trees are equal if they have as many leaves, and a leaf is hashed bare",
                        new DigestOperations() {
                            @Override
                            public boolean equal(List<Digest> leafHashes, List<Digest> others) {
                                return leafHashes.size() == others.size();
                            }

                            @Override
                            public Digest leafHash(byte[] content) {
                                return Digest.sha256(content);
                            }
                        },
                        "digest-tree.equal-means-the-same-leaves",
                        "digest-tree.leaf-hash-is-that-of-rfc-9162"));
    }

    private static List<Mutant> dues() {
        return List.of(
                reservation(
                        "a hold that is past is held for a second",
                        new ReservationOperations() {
                            @Override
                            public Reservation held(ReservationRequest request, Instant at) {
                                return Reservation.held(
                                        request,
                                        at.isBefore(request.until())
                                                ? at
                                                : request.until().minusSeconds(1));
                            }
                        },
                        "reservation.hold-begins-before-its-end-or-is-refused"),
                reservation(
                        "a hold is held at its last instant",
                        new ReservationOperations() {
                            @Override
                            public Reservation asOf(Reservation reservation, Instant now) {
                                return now.equals(reservation.request().until()) ? reservation : reservation.asOf(now);
                            }
                        },
                        "reservation.hold-lasts-until-its-end"),
                reservation(
                        "a hold that has ended can be released",
                        new ReservationOperations() {
                            @Override
                            public Reservation released(Reservation reservation, Instant now) {
                                return reservation.endedAt().isPresent() ? reservation : reservation.released(now);
                            }
                        },
                        "reservation.ends-once-or-is-refused"),
                reservation(
                        "a request hash forgets when a hold ends",
                        new ReservationOperations() {
                            @Override
                            public Digest requestHash(ReservationRequest request) {
                                return ReservationRequest.builder()
                                        .from(request)
                                        .until(Instant.EPOCH)
                                        .build()
                                        .requestHash();
                            }
                        },
                        "reservation.hash-is-everything-but-the-key"),
                reservation(
                        "a request hash holds the key",
                        new ReservationOperations() {
                            @Override
                            public Digest requestHash(ReservationRequest request) {
                                return new CanonicalWriter()
                                        .text(request.key().text())
                                        .digest(request.requestHash())
                                        .toDigest();
                            }
                        },
                        "reservation.hash-is-everything-but-the-key"),
                agenda(
                        "an agenda stands by instants alone",
                        new AgendaLaws.Operations() {
                            @Override
                            public int compare(AgendaItem a, AgendaItem b) {
                                return a.dueBy().compareTo(b.dueBy());
                            }
                        },
                        "agenda.order-is-total",
                        "agenda.what-is-due-first-comes-first"),
                agenda(
                        "the last instant is too late",
                        new AgendaLaws.Operations() {
                            @Override
                            public boolean isOverdue(AgendaItem item, Instant now) {
                                return !now.isBefore(item.dueBy());
                            }
                        },
                        "agenda.overdue-is-after-the-last-instant"));
    }

    private static Mutant canonical(String fault, CanonicalOperations broken, String... caughtBy) {
        return Mutant.of(fault, CanonicalLaws.all(broken), caughtBy);
    }

    private static Mutant digest(String fault, DigestOperations broken, String... caughtBy) {
        List<RegisteredLaw<?>> laws = new ArrayList<>(DigestLaws.all(broken));
        laws.addAll(DigestTreeLaws.all(broken));
        return Mutant.of(fault, laws, caughtBy);
    }

    private static Mutant reservation(String fault, ReservationOperations broken, String... caughtBy) {
        return Mutant.of(fault, ReservationLaws.all(broken), caughtBy);
    }

    private static Mutant agenda(String fault, AgendaLaws.Operations broken, String... caughtBy) {
        return Mutant.of(fault, AgendaLaws.all(broken), caughtBy);
    }
}
