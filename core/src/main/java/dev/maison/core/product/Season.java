package dev.maison.core.product;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Strings;
import dev.maison.core.internal.text.Shown;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A season: one of the four deliveries of a fashion year.
 *
 * <p>Seasons order as they reach the doors: cruise, spring-summer, pre-fall and fall-winter of one year, then cruise of
 * the next. Years are 1 to 9999, always written with four digits: {@code SS26} is also refused, since nobody can tell
 * its century.
 *
 * <pre>{@code
 * Season.parse("SS2026").equals(Season.of(2026, SeasonKind.SPRING_SUMMER)); // true
 * }</pre>
 */
@Value.Immutable
public abstract class Season implements Comparable<Season> {
    private static final Pattern TEXT = Pattern.compile("([A-Z]{2})([0-9]{4})");
    private static final Comparator<Season> ORDER =
            Comparator.comparingInt(Season::year).thenComparing(Season::kind);

    Season() {}

    /**
     * Returns a season.
     *
     * @throws IllegalArgumentException if the year is not within [1, 9999]
     */
    public static Season of(int year, SeasonKind kind) {
        return ImmutableSeason.of(year, kind);
    }

    /**
     * Returns the season written as two letters and four digits: {@code FW2025}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Season parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (parts.matches()) {
            int year = Integer.parseInt(parts.group(2));
            for (SeasonKind kind : SeasonKind.values()) {
                if (kind.code().equals(parts.group(1))) {
                    return of(year, kind);
                }
            }
        }
        throw new IllegalArgumentException("text of Season must be one of "
                + Arrays.stream(SeasonKind.values()).map(SeasonKind::code).toList()
                + " and a year of four digits but was " + Shown.quoted(text));
    }

    /** The year that the trade names the season after; a cruise season reaches the doors before it begins. */
    @Value.Parameter
    public abstract int year();

    /** Which of the four deliveries. */
    @Value.Parameter
    public abstract SeasonKind kind();

    @Value.Check
    void check() {
        checkArgument(1 <= year() && year() <= 9999, "year of Season must lie within [1, 9999] but was %s", year());
    }

    @Override
    public final int compareTo(Season other) {
        return ORDER.compare(this, other);
    }

    /** {@code SS2026}. */
    @Override
    public final String toString() {
        return kind().code() + Strings.padStart(Integer.toString(year()), 4, '0');
    }
}
