package dev.maison.allocation.pack;

import com.google.common.collect.ImmutableSortedMap;
import dev.maison.core.SkuId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A price per kind of pack, in quanta of the launch's gains, which bounds what any split of the packs can gain; or why there is none. Any
 * prices give a bound, so a poor price only leaves a larger gap.
 *
 * @param pricesQuanta the price of one pack of each kind, in quanta
 * @param conflict why there is no split; absent when there is one
 */
public record PackCertificate(SortedMap<SkuId, Long> pricesQuanta, Optional<PackConflict> conflict) {
    /** Copies the prices. */
    public PackCertificate {
        pricesQuanta = ImmutableSortedMap.copyOf(pricesQuanta);
    }

    /** Returns a certificate of prices. */
    public static PackCertificate of(Map<SkuId, Long> pricesQuanta) {
        return new PackCertificate(ImmutableSortedMap.copyOf(pricesQuanta), Optional.empty());
    }

    /** Returns the claim that there is no split. */
    public static PackCertificate ofConflict(PackConflict conflict) {
        return new PackCertificate(ImmutableSortedMap.of(), Optional.of(conflict));
    }

    /** This certificate with another price of a pack. */
    public PackCertificate withPrice(SkuId pack, long quanta) {
        TreeMap<SkuId, Long> changed = new TreeMap<>(pricesQuanta);
        changed.put(pack, quanta);
        return new PackCertificate(changed, conflict);
    }
}
