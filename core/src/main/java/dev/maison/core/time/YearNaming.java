package dev.maison.core.time;

/**
 * Which calendar year gives a retail year its number.
 *
 * <p>The nominal year runs from the day after the end of the {@linkplain YearEnd#closingMonth closing month} to the end
 * of that month a year later, wherever the weeks fall. A year that closes in December begins and ends in the same
 * calendar year.
 */
public enum YearNaming {
    /** The calendar year in which the nominal year begins: the year that closed in January 2013 is 2012. */
    BY_START,
    /** The calendar year in which the nominal year ends: the year that closed in January 2013 is 2013. */
    BY_END
}
