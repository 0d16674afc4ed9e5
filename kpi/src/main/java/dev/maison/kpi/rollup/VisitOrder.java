package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.BitSet;

/** The rule that lets one pass count orders and clients: each comes in one piece. */
final class VisitOrder {
    private VisitOrder() {}

    static void check(int[] orderOfFact, int[] clientOfFact) {
        BitSet orders = new BitSet();
        BitSet clients = new BitSet();
        int lastOrder = -1;
        int lastClient = -1;
        for (int i = 0; i < orderOfFact.length; i++) {
            int order = orderOfFact[i];
            int client = clientOfFact[i];
            if (order < 0 || client < -1 || Math.max(order, client) == Integer.MAX_VALUE) {
                refuseNumbers(i, order, client);
            }
            if (order != lastOrder) {
                checkArgument(
                        !orders.get(order), "facts of order %s must be contiguous but came back at fact %s", order, i);
                orders.set(order);
            } else if (client != lastClient) {
                throw new IllegalArgumentException("client of order " + order
                        + " must be the same on every fact but was " + lastClient + " and " + client + " at fact " + i);
            }
            if (client != lastClient && client >= 0) {
                checkArgument(
                        !clients.get(client),
                        "facts of client %s must be contiguous but came back at fact %s",
                        client,
                        i);
                clients.set(client);
            }
            lastOrder = order;
            lastClient = client;
        }
    }

    private static void refuseNumbers(int fact, int order, int client) {
        checkArgument(order >= 0, "order of fact %s must not be negative but was %s", fact, order);
        checkArgument(client >= -1, "client of fact %s must be -1 or a number from 0 but was %s", fact, client);
        // The pass keeps numbers plus one, so that zero can stand for none.
        throw new IllegalArgumentException("order and client of fact " + fact + " must be below " + Integer.MAX_VALUE
                + " but were " + order + " and " + client);
    }
}
