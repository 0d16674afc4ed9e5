package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of sales lines in their one order: by client (those without come first), order, item, market, door, day, kind, units
 * and price. Codes follow the order of labels, so equal lines make equal columns whatever order they came in.
 */
final class SalesColumns {
    final int size;
    final int firstDay;
    final int days;
    final List<String> orders;
    final List<String> clients;
    final List<String> items;
    final List<String> markets;
    final List<String> doors;
    final int[] order;
    final int[] client;
    final int[] clientOrNone;
    final int[] item;
    final int[] market;
    final int[] door;
    final int[] day;
    final int[] kind;
    final long[] units;
    final long[] price;
    final long[] value;

    private SalesColumns(List<Labels> dictionaries, int[][] given, long[] givenPrice) {
        this.size = givenPrice.length;
        this.orders = dictionaries.get(0).sorted();
        this.items = dictionaries.get(2).sorted();
        this.markets = dictionaries.get(3).sorted();
        for (int i = 0; i < 5; i++) {
            renumber(given[i], dictionaries.get(i).positions());
        }
        boolean allClients = Arrays.stream(given[1]).allMatch(code -> code >= 0);
        boolean allDoors = Arrays.stream(given[4]).allMatch(code -> code >= 0);
        this.clients = withNone(dictionaries.get(1).sorted(), allClients);
        this.doors = withNone(dictionaries.get(4).sorted(), allDoors);
        int first = Arrays.stream(given[5]).min().orElse(0);
        int last = Arrays.stream(given[5]).max().orElse(first - 1);
        this.firstDay = first;
        this.days = size == 0 ? 0 : RetailDays.count(first, last);

        checkOneClientPerOrder(given[0], given[1]);
        int[] rows = LineSort.rows(size, (a, b) -> {
            int compared = Integer.compare(given[1][a], given[1][b]);
            for (int c = 0; compared == 0 && c < given.length; c++) {
                compared = Integer.compare(given[c][a], given[c][b]);
            }
            return compared != 0 ? compared : Long.compare(givenPrice[a], givenPrice[b]);
        });
        this.order = taken(given[0], rows, 0);
        this.clientOrNone = taken(given[1], rows, 0);
        this.client = allClients ? clientOrNone : taken(given[1], rows, 1);
        this.item = taken(given[2], rows, 0);
        this.market = taken(given[3], rows, 0);
        this.door = taken(given[4], rows, allDoors ? 0 : 1);
        this.day = taken(given[5], rows, -first);
        this.kind = taken(given[6], rows, 0);
        this.units = Arrays.stream(rows).mapToLong(row -> given[7][row]).toArray();
        this.price = Arrays.stream(rows).mapToLong(row -> givenPrice[row]).toArray();
        this.value = new long[size];
        Arrays.setAll(value, i -> units[i] * price[i]); // fits: checked line by line
    }

    static SalesColumns of(SalesLines.Builder builder) {
        return new SalesColumns(builder.dictionaries(), builder.intColumns(), builder.prices());
    }

    /** Whether units times price fits a long. */
    static boolean fits(int units, long priceMicros) {
        long value = units * priceMicros;
        return Math.multiplyHigh((long) units, priceMicros) == value >> 63;
    }

    private void checkOneClientPerOrder(int[] orderOfLine, int[] clientOfLine) {
        int[] clientOfOrder = new int[orders.size()];
        Arrays.fill(clientOfOrder, -2);
        for (int i = 0; i < orderOfLine.length; i++) {
            int before = clientOfOrder[orderOfLine[i]];
            int offset = clients.isEmpty() || !clients.get(0).equals(SalesLines.NONE) ? 0 : 1;
            checkArgument(
                    before == -2 || before == clientOfLine[i],
                    "client of order %s must be the same on every line but was %s and %s\n"
                            + "Maybe order numbers are used again: put the day or the till before them.",
                    orders.get(orderOfLine[i]),
                    before == -2 ? "" : clients.get(before + offset),
                    clients.get(clientOfLine[i] + offset));
            clientOfOrder[orderOfLine[i]] = clientOfLine[i];
        }
    }

    private static void renumber(int[] codes, int[] positions) {
        Arrays.setAll(codes, i -> codes[i] < 0 ? codes[i] : positions[codes[i]]);
    }

    private static List<String> withNone(List<String> labels, boolean all) {
        return all
                ? labels
                : Stream.concat(Stream.of(SalesLines.NONE), labels.stream()).toList();
    }

    private static int[] taken(int[] column, int[] rows, int offset) {
        int[] taken = new int[rows.length];
        Arrays.setAll(taken, i -> column[rows[i]] + offset);
        return taken;
    }
}
