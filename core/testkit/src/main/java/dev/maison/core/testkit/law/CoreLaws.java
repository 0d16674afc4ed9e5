package dev.maison.core.testkit.law;

import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.word.IdKind;
import java.util.List;
import java.util.stream.Stream;

/** The register of the laws of the shared words, by id. */
public final class CoreLaws {
    private static final List<RegisteredLaw<?>> ALL = Stream.of(
                    AmountLaws.all(new AmountOperations() {}),
                    QuantityLaws.all(new QuantityOperations() {}),
                    RatioLaws.all(new RatioOperations() {}),
                    PeriodLaws.all(new PeriodOperations() {}),
                    IdLaws.all(IdKind.all()),
                    HouseLaws.all(new HouseOperations() {}),
                    RetailLaws.all(new RetailOperations() {}),
                    RestatementLaws.all(new RetailOperations() {}),
                    IsoWeekLaws.all(new IsoWeekOperations() {}),
                    CanonicalLaws.all(new CanonicalOperations() {}),
                    DigestLaws.all(new DigestOperations() {}),
                    DigestTreeLaws.all(new DigestOperations() {}),
                    ReservationLaws.all(new ReservationOperations() {}),
                    AgendaLaws.all(new AgendaLaws.Operations() {}))
            .<RegisteredLaw<?>>flatMap(List::stream)
            .toList();

    private CoreLaws() {}

    /** Every law, family by family. */
    public static List<RegisteredLaw<?>> all() {
        return ALL;
    }

    /**
     * The laws that a pattern names: an id, or the beginning of one and a star, or a star alone.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static List<RegisteredLaw<?>> matching(String pattern) {
        boolean open = pattern.endsWith("*");
        String begin = open ? pattern.substring(0, pattern.length() - 1) : pattern;
        List<RegisteredLaw<?>> found = ALL.stream()
                .filter(law -> open ? law.id().startsWith(begin) : law.id().equals(begin))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("pattern of laws must name at least one but was \"" + pattern
                    + "\"\nMaybe a star is missing, as in amount.*");
        }
        return found;
    }
}
