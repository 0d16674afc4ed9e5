package dev.maison.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Period period(String start, String end) {
        return Period.of(date(start), date(end));
    }

    private static final Period FEBRUARY = period("2024-02-04", "2024-03-03");

    @Test
    void holdsItsStartAndNotItsEnd() {
        assertThat(FEBRUARY.days()).isEqualTo(28);
        assertThat(FEBRUARY.lastDay()).isEqualTo(date("2024-03-02"));
        assertThat(FEBRUARY.contains(date("2024-02-03"))).isFalse();
        assertThat(FEBRUARY.contains(date("2024-02-04"))).isTrue();
        assertThat(FEBRUARY.contains(date("2024-03-02"))).isTrue();
        assertThat(FEBRUARY.contains(date("2024-03-03"))).isFalse();
        assertThat(FEBRUARY).hasToString("[2024-02-04, 2024-03-03)");
    }

    @Test
    void mayBeNamedByItsLastDay() {
        assertThat(Period.ofInclusive(date("2024-02-04"), date("2024-03-02"))).isEqualTo(FEBRUARY);
        assertThat(Period.ofInclusive(date("2024-02-04"), date("2024-02-04")).days())
                .isEqualTo(1);
    }

    @Test
    void refusesAnEndThatIsNotAfterTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period("2024-02-04", "2024-02-03"))
                .withMessage("end of Period must be after its start 2024-02-04 but was 2024-02-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period("2024-02-04", "2024-02-04"))
                .withMessage("end of Period must be after its start 2024-02-04 but was 2024-02-04"
                        + "\nMaybe the last day was given: the end is the day after it.");
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofInclusive(date("2024-02-04"), date("2024-02-03")))
                .withMessage(
                        "last day of Period must not be before 2024-02-04 or the last date there is but was 2024-02-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofInclusive(date("2024-02-04"), LocalDate.MAX))
                .withMessage("last day of Period must not be before 2024-02-04 or the last date there is but was "
                        + LocalDate.MAX);
    }

    @Test
    void periodsThatTouchDoNotOverlap() {
        Period march = period("2024-03-03", "2024-04-07");
        assertThat(FEBRUARY.overlaps(march)).isFalse();
        assertThat(march.overlaps(FEBRUARY)).isFalse();
        assertThat(FEBRUARY.findIntersection(march)).isEmpty();
        assertThat(FEBRUARY.overlaps(period("2024-03-02", "2024-04-07"))).isTrue();
    }

    @Test
    void intersectionHoldsTheCommonDays() {
        Period other = period("2024-02-20", "2024-05-01");
        assertThat(FEBRUARY.findIntersection(other)).contains(period("2024-02-20", "2024-03-03"));
        assertThat(other.findIntersection(FEBRUARY)).contains(period("2024-02-20", "2024-03-03"));
        assertThat(FEBRUARY.findIntersection(FEBRUARY)).contains(FEBRUARY);
    }

    @Test
    void containsPeriodsWithinItself() {
        assertThat(FEBRUARY.contains(FEBRUARY)).isTrue();
        assertThat(FEBRUARY.contains(period("2024-02-05", "2024-03-03"))).isTrue();
        assertThat(FEBRUARY.contains(period("2024-02-03", "2024-03-03"))).isFalse();
        assertThat(FEBRUARY.contains(period("2024-02-04", "2024-03-04"))).isFalse();
    }

    @Test
    void shiftsByDays() {
        assertThat(FEBRUARY.shiftedByDays(-7)).isEqualTo(period("2024-01-28", "2024-02-25"));
    }

    @Test
    void ordersByStartThenEnd() {
        assertThat(FEBRUARY)
                .isGreaterThan(period("2024-02-03", "2024-04-01"))
                .isLessThan(period("2024-02-05", "2024-02-06"))
                .isLessThan(period("2024-02-04", "2024-03-04"))
                .isEqualByComparingTo(period("2024-02-04", "2024-03-03"));
    }
}
