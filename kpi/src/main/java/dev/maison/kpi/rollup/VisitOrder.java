package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.BitSet;

/** The rule that lets one pass count orders and clients: each comes in one piece. */
final class VisitOrder {
    private VisitOrder() {}

    static void check(int[] orderOfFact, int[] clientOfFact) {
        BitSet orders = new BitSet();
        BitSet clients = new BitSet();
        for (int i = 0; i < orderOfFact.length; i++) {
            int order = orderOfFact[i];
            int client = clientOfFact[i];
            checkArgument(order >= 0, "order of fact %s must not be negative but was %s", i, order);
            checkArgument(client >= -1, "client of fact %s must be -1 or a number from 0 but was %s", i, client);
            // Numbers are kept as codes plus one by the pass.
            checkArgument(
                    order < Integer.MAX_VALUE && client < Integer.MAX_VALUE,
                    "order and client of fact %s must be below %s but were %s and %s",
                    i,
                    Integer.MAX_VALUE,
                    order,
                    client);
            boolean sameOrder = i > 0 && orderOfFact[i - 1] == order;
            boolean sameClient = i > 0 && clientOfFact[i - 1] == client;
            checkArgument(
                    !sameOrder || sameClient,
                    "client of order %s must be the same on every fact but was %s and %s at fact %s",
                    order,
                    i > 0 ? clientOfFact[i - 1] : client,
                    client,
                    i);
            checkArgument(
                    sameOrder || !orders.get(order),
                    "facts of order %s must be contiguous but came back at fact %s",
                    order,
                    i);
            checkArgument(
                    client < 0 || sameClient || !clients.get(client),
                    "facts of client %s must be contiguous but came back at fact %s",
                    client,
                    i);
            orders.set(order);
            if (client >= 0) {
                clients.set(client);
            }
        }
    }
}
