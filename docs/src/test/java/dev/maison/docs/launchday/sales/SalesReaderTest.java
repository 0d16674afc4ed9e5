package dev.maison.docs.launchday.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.docs.launchday.InputProblem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesReaderTest {
    private static final String HEADER = "invoice,sku,description,units,date,unit_price,door,market\n";
    private static final String GOOD = "S-1,BAG,\"A bag, black\",2,2026-01-05,412.00,PARIS,France\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    Path folder;

    private Path file = Path.of("sales.csv");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("sales.csv");
    }

    private SalesBook read(String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return SalesReader.read(file, SalesLayout.HOUSE, "EUR");
    }

    @Test
    void readsALine() throws IOException {
        SaleLine line = read(HEADER + GOOD).lines().get(0);
        assertThat(line.line()).isEqualTo(2);
        assertThat(line.invoice()).isEqualTo("S-1");
        assertThat(line.sku().text()).isEqualTo("BAG");
        assertThat(line.description()).isEqualTo("A bag, black");
        assertThat(line.units()).isEqualTo(2);
        assertThat(line.date()).isEqualTo("2026-01-05");
        assertThat(line.priceMicros()).isEqualTo(412_000_000);
        assertThat(line.valueMicros()).isEqualTo(824_000_000);
        assertThat(line.door())
                .hasValueSatisfying(door -> assertThat(door.text()).isEqualTo("PARIS"));
        assertThat(line.market()).isEqualTo("France");
        assertThat(line.kind()).isEqualTo(LineKind.SALE);
    }

    @Test
    void takesTheDayOfAMomentAndTheBuyerAsUnknownWhereTheCellIsEmpty() throws IOException {
        SaleLine line = read(HEADER + "S-1,BAG,,1,2026-01-05 18:30:00,1,,France\n")
                .lines()
                .get(0);
        assertThat(line.date()).isEqualTo("2026-01-05");
        assertThat(line.door()).isEmpty();
        assertThat(line.description()).isEmpty();
    }

    @Test
    void aDescriptionColumnMayBeAbsent() throws IOException {
        assertThat(read("invoice,sku,units,date,unit_price,door,market\nS-1,BAG,1,2026-01-05,1,PARIS,France\n")
                        .lines())
                .hasSize(1);
    }

    @Test
    void goodRowsSurviveBadOnesAndEveryBadOneIsListedWithLineAndReason() throws IOException {
        SalesBook book = read(HEADER
                + GOOD
                + "S-2,BAG,,two,2026-01-05,1,PARIS,France\n"
                + "S-3,BAG,,1.5,2026-01-05,1,PARIS,France\n"
                + "S-4,BAG,,1,05/01/2026,1,PARIS,France\n"
                + "S-5,BAG,,1,2026-02-30,1,PARIS,France\n"
                + "S-6,BAG,,1,2026-01-05,,PARIS,France\n"
                + "S-7,,,1,2026-01-05,1,PARIS,France\n"
                + "S-8,BAG,,1,2026-01-05,1\n"
                + "S-9,BAG,,1000000001,2026-01-05,1,PARIS,France\n"
                + "S-10,BAG,,1000000000,2026-01-05,9000000000000,PARIS,France\n"
                + "S-11,BAG,,1,2026-01-05,1,PARIS,\n"
                + GOOD);
        assertThat(book.lines()).extracting(SaleLine::line).containsExactly(2L, 13L);
        assertThat(book.refused())
                .extracting(RefusedRow::line)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(book.refused()).allSatisfy(row -> {
            assertThat(row.file()).isEqualTo("sales.csv");
            assertThat(row.reason()).contains("line " + row.line());
        });
        assertThat(book.refused().get(2).reason()).contains("it must be a day such as 2026-08-10");
        assertThat(book.refused().get(3).reason()).contains("it must be a day such as 2026-08-10");
        assertThat(book.rows()).isEqualTo(12);
        assertThat(book.refusedSalesRows()).isEqualTo(10);
        assertThat(book.totals())
                .isEqualTo(new ControlTotals(2, BigInteger.valueOf(4), BigInteger.valueOf(1_648_000_000)));
        assertThat(Reconciliation.of(book).reconciles()).isTrue();
    }

    @Test
    void refusesAFileWithoutTheColumnsByNamingThem() {
        assertThatThrownBy(() -> read("invoice,sku,units\nS-1,BAG,1\n"))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("sales.csv cannot be used (line 1): header of the table must name the columns")
                .hasMessageContaining("unit_price");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("sales.csv cannot be used (line 1): header of the table must name its columns");
    }

    @Test
    void refusesAFileWithoutAGoodRowAndShowsTheFirstReason() {
        assertThatThrownBy(() -> read(HEADER + "S-2,BAG,,two,2026-01-05,1,PARIS,France\n"))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("sales.csv must hold at least one good row but held none")
                .hasMessageContaining("The first of 1 problems: units of line 2");
        assertThatThrownBy(() -> read(HEADER))
                .isInstanceOf(InputProblem.class)
                .hasMessage("sales.csv must hold at least one good row but held none");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> SalesReader.read(folder.resolve("none.csv"), SalesLayout.HOUSE, "EUR"))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("none.csv could not be read");
    }

    @Test
    void listsARowInAnotherEncoding() throws IOException {
        Files.write(
                file,
                (HEADER + GOOD + "S-2,BAG,Caf\u00e9,1,2026-01-05,1,PARIS,France\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        SalesBook book = SalesReader.read(file, SalesLayout.HOUSE, "EUR");
        assertThat(book.lines()).hasSize(1);
        assertThat(book.refused()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.reason()).contains("must be UTF-8").contains("another encoding");
        });
    }

    @Test
    void listsAFieldOfAMillionCharactersWithoutRepeatingIt() throws IOException {
        SalesBook book = read(HEADER + "S-2,BAG," + "x".repeat(1_000_000) + ",1,2026-01-05,1,PARIS,France\n" + GOOD);
        assertThat(book.lines()).hasSize(1);
        assertThat(book.refused()).singleElement().satisfies(row -> {
            assertThat(row.reason()).contains("must hold at most").contains("1000000");
            assertThat(row.reason().length()).isLessThan(300);
        });
    }

    @Test
    void theGiftHouseReconcilesWithItsPublishedNumbers() {
        SalesBook book = SalesReader.read(
                Path.of("data", "uci-online-retail", "online_retail.csv.gz"), SalesLayout.ONLINE_RETAIL, "GBP");
        assertThat(book.refused()).isEmpty();
        assertThat(book.totals())
                .isEqualTo(new ControlTotals(541_909, BigInteger.valueOf(5_176_450), new BigInteger("9747747934000")));
        Reconciliation rows = Reconciliation.of(book);
        assertThat(rows.reconciles()).isTrue();
        assertThat(rows.of(LineKind.ADJUSTMENT).lines()).isEqualTo(3);
        assertThat(rows.of(LineKind.SALE, true).lines()).isEqualTo(396_337);
        assertThat(rows.of(LineKind.RETURN).units().signum()).isNegative();
        assertThat(rows.of(LineKind.STOCK_MOVEMENT).valueMicros()).isEqualTo(BigInteger.ZERO);
        assertThat(book.firstDay()).isEqualTo("2010-12-01");
        assertThat(book.lastDay()).isEqualTo("2011-12-09");
    }
}
