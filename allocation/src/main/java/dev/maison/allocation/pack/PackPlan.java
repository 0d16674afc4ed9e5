package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.pack.PackData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.List;
import java.util.Optional;

/**
 * The packs of every door, the prices that bound what any split gains, and the reasons; or no line and a conflict.
 *
 * <p>Nothing is lost: of each kind, packs given and packs left add up to those there are.
 */
public final class PackPlan {
    private final PackProblem problem;
    private final List<PackLine> lines;
    private final PackCertificate certificate;
    private final boolean searchedAll;

    PackPlan(PackProblem problem, List<PackLine> lines, PackCertificate certificate, boolean searchedAll) {
        this.problem = problem;
        this.lines = List.copyOf(lines);
        this.certificate = certificate;
        this.searchedAll = searchedAll;
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link PackVerifier} checks the rest. It is not {@linkplain #isSearchedThrough known to be searched through}.
     *
     * @throws IllegalArgumentException if a line is not of a door and a pack of the problem
     */
    public static PackPlan of(PackProblem problem, List<PackLine> lines, PackCertificate certificate) {
        for (PackLine line : lines) {
            checkArgument(
                    problem.findDoor(line.door()) >= 0 && problem.findPack(line.pack()) >= 0,
                    "line of a plan must be of a door and a pack of its problem but was %s",
                    line);
        }
        return new PackPlan(problem, lines.stream().sorted().toList(), certificate, false);
    }

    /** The problem. */
    public PackProblem problem() {
        return problem;
    }

    /** The lines with at least one pack, by door and pack. */
    public List<PackLine> lines() {
        return lines;
    }

    /** The packs of a kind at a door. */
    public int packs(DoorId door, SkuId pack) {
        return lines.stream()
                .filter(line -> line.door().equals(door) && line.pack().equals(pack))
                .mapToInt(PackLine::packs)
                .sum();
    }

    /** The units of a SKU in the packs of a door. */
    public long units(SkuId sku, DoorId door) {
        long units = 0;
        for (PackKind pack : problem.packs()) {
            units += (long) pack.unitsBySku().getOrDefault(sku, 0) * packs(door, pack.id());
        }
        return units;
    }

    /**
     * The packs of a kind that no door gets.
     *
     * @throws IllegalArgumentException if the pack is not of the problem
     */
    public int packsLeft(SkuId pack) {
        int k = problem.findPack(pack);
        checkArgument(
                k >= 0,
                "pack must be one of the %s of the problem but was %s",
                problem.packs().size(),
                pack);
        return problem.packs().get(k).availablePacks()
                - lines.stream()
                        .filter(line -> line.pack().equals(pack))
                        .mapToInt(PackLine::packs)
                        .sum();
    }

    /** What the units of all packs given gain. */
    public Amount totalGain() {
        return amount(gainQuanta());
    }

    private long gainQuanta() {
        long gain = 0;
        for (int d = 0; d < problem.doors().size() && findConflict().isEmpty(); d++) {
            gain += problem.data().gain[way(d)];
        }
        return gain;
    }

    private int way(int door) {
        PackData data = problem.data();
        int[] given = new int[data.kinds];
        for (int k = 0; k < data.kinds; k++) {
            given[k] = packs(problem.doors().get(door), problem.packs().get(k).id());
        }
        return problem.findWay(door, given);
    }

    private Amount amount(long quanta) {
        return LaunchAccess.amount(problem.launch(), quanta);
    }

    /** How much more the best split may gain at most, as the prices show; absent when there is none. */
    public Optional<Amount> gap() {
        return findConflict().isPresent()
                ? Optional.empty()
                : Optional.of(amount(problem.data().bound(prices()) - gainQuanta()));
    }

    private long[] prices() {
        return certificate.pricesQuanta().values().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * Whether the engine tried or ruled out every split, so that this one is the best. That is the engine's word; what the certificate shows
     * is {@link #gap}.
     */
    public boolean isSearchedThrough() {
        return searchedAll;
    }

    /** The proof. */
    public PackCertificate certificate() {
        return certificate;
    }

    /** Why there is no split; absent when there is one. */
    public Optional<PackConflict> findConflict() {
        return certificate.conflict();
    }

    /**
     * Why a door got its packs; absent when minima conflict.
     *
     * @throws IllegalArgumentException if the door is not of the problem
     */
    public Optional<PackReason> findReason(DoorId door) {
        int d = problem.findDoor(door);
        checkArgument(
                d >= 0,
                "door must be one of the %s of the problem but was %s",
                problem.doors().size(),
                door);
        if (findConflict().isPresent()) {
            return Optional.empty();
        }
        PackData data = problem.data();
        int way = way(d);
        long surplus = data.surplus(way, prices());
        long loss = data.bestSurplus(d, prices()) - surplus;
        Amount gain = amount(data.gain[way]);
        Amount price = amount(data.gain[way] - surplus);
        return Optional.of(
                loss == 0
                        ? new PackReason.BestAtPrices(gain, price)
                        : new PackReason.PacksComeWhole(gain, price, amount(loss)));
    }

    /** The digest that names the run. */
    public Digest digest() {
        return digestTree().root();
    }

    /** Digests of the launch with kinds and prices, and of every door's packs, doors in id order. */
    public DigestTree digestTree() {
        return PackDigests.run(this);
    }

    @Override
    public String toString() {
        return findConflict().map(PackConflict::sentence).orElse("PackPlan of " + lines.size() + " lines, " + problem);
    }
}
