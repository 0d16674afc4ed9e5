package dev.maison.allocation.quota;

import dev.maison.core.SkuId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a SKU cannot be allocated: limits that cannot hold together. The set is irreducible: without any one of them the rest can hold.
 *
 * <p>It has one of three forms: minima that ask for more than the maximum of a node around them; a minimum of a node that asks for more
 * than the maxima within it leave; minima, and perhaps the holdback, that ask for more than the supply. The limit that stands for
 * all the doors comes first. Where several such sets exist, the one told is that of a node without a conflict inside it, the first by
 * identifier, and of the supply last; among minima the widest that count, then the largest, as few as will do.
 *
 * @param sku the SKU
 * @param rules the limits
 */
public record QuotaConflict(SkuId sku, List<QuotaRule> rules) {
    /** Copies the list. */
    public QuotaConflict {
        rules = List.copyOf(rules);
    }

    /** A sentence for people. */
    public String sentence() {
        return sku + ": these cannot hold together, and any of them could be dropped to make room for the others: "
                + rules.stream().map(QuotaRule::sentence).collect(Collectors.joining(", "));
    }
}
