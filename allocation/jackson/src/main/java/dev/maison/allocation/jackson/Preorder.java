package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Trees of two branches as a list: each node, then its first part, then its second, so that no document is nested deeper than a list of
 * objects.
 */
final class Preorder {
    /** The deepest tree that is read. */
    static final int MAX_DEPTH = 1_000;

    private Preorder() {}

    /** A node read: without parts, or with two. */
    record Node<N>(N value, boolean isSplit) {}

    /** Puts a tree together. */
    interface Joining<N, T> {
        T leaf(N node);

        T split(N node, T first, T second);
    }

    /** Reads the nodes of a list; their shape is checked. */
    static <N> List<Node<N>> read(JsonFields head, String field, Function<JsonNode, Node<N>> reader) {
        List<Node<N>> nodes = new ArrayList<>();
        for (JsonNode node : head.list(field)) {
            nodes.add(reader.apply(node));
        }
        Deque<Integer> open = new ArrayDeque<>(List.of(0)); // depths of the parts that are still to come
        for (int i = 0; i < nodes.size(); i++) {
            Integer depth = open.poll();
            if (depth == null) {
                throw new IllegalArgumentException(
                        field + " must be one tree of nodes, each before its two parts, but node " + i + " of "
                                + nodes.size() + " belonged to none");
            }
            if (nodes.get(i).isSplit()) {
                if (depth >= MAX_DEPTH) {
                    throw new IllegalArgumentException(
                            field + " must be at most " + MAX_DEPTH + " nodes deep but was deeper");
                }
                open.push(depth + 1);
                open.push(depth + 1);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(field + " must be one tree of nodes, each before its two parts, but "
                    + open.size() + " parts were missing");
        }
        return nodes;
    }

    /** The tree of nodes whose shape was checked. */
    static <N, T> T join(List<Node<N>> nodes, Joining<N, T> joining) {
        Deque<T> done = new ArrayDeque<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node<N> node = nodes.get(i);
            done.push(
                    node.isSplit() ? joining.split(node.value(), done.pop(), done.pop()) : joining.leaf(node.value()));
        }
        return done.pop();
    }
}
