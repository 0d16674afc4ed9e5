package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * How the codes of one key column are grouped: market, product, category, day, week.
 *
 * <p>A dimension has members in a fixed order, and says for every code of its key which member it belongs to. {@link #rolledUp}
 * gives the next level of the hierarchy: days to weeks, doors to markets, SKUs to categories. Whatever the path, a code ends in
 * one member, so sums do not depend on it.
 *
 * <p>Members of a time dimension are in time order; other members made by {@link #rolledUp} are in order of their labels.
 */
public final class Dimension {
    private final String name;
    private final String key;
    private final boolean time;
    private final List<String> members;
    private final int[] memberOfCode;

    /** The label of every code of the key: two keys of one name and size are told apart by it. */
    private final List<String> codeLabels;

    private final Map<String, Integer> indexes;

    private Dimension(
            String name, String key, boolean time, List<String> members, int[] memberOfCode, List<String> codeLabels) {
        this.name = name;
        this.key = key;
        this.time = time;
        this.members = members;
        this.memberOfCode = memberOfCode;
        this.codeLabels = codeLabels;
        this.indexes = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            checkArgument(
                    indexes.put(members.get(i), i) == null,
                    "members of Dimension %s must be distinct but \"%s\" stood twice",
                    name,
                    members.get(i));
        }
    }

    /**
     * Returns the dimension whose members are the codes of a key themselves.
     *
     * @param name the name, which is also the name of the key column
     * @param labels the label of every code, in code order
     * @throws IllegalArgumentException if the name is blank or two labels are the same
     */
    public static Dimension ofKey(String name, List<String> labels) {
        return ofKey(name, false, labels);
    }

    /**
     * Returns the time dimension whose members are the codes of a key themselves; codes follow time.
     *
     * @param name the name, which is also the name of the key column
     * @param labels the label of every code, in time order
     * @throws IllegalArgumentException if the name is blank or two labels are the same
     */
    public static Dimension ofTimeKey(String name, List<String> labels) {
        return ofKey(name, true, labels);
    }

    private static Dimension ofKey(String name, boolean time, List<String> labels) {
        checkArgument(!name.isBlank(), "name of Dimension must not be blank but was \"%s\"", name);
        int[] identity = new int[labels.size()];
        Arrays.setAll(identity, i -> i);
        List<String> copied = List.copyOf(labels);
        return new Dimension(name, name, time, copied, identity, copied);
    }

    /**
     * Returns the next level up: every member goes to the parent that {@code parentOf} names for its label.
     *
     * @throws IllegalArgumentException if this is a time dimension and the members of a parent do not follow one another
     */
    public Dimension rolledUp(String name, UnaryOperator<String> parentOf) {
        checkArgument(!name.isBlank(), "name of Dimension must not be blank but was \"%s\"", name);
        String[] parents = new String[members.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = requireNonNull(parentOf.apply(members.get(i)), "parent");
        }
        List<String> above = time ? runs(name, parents) : List.copyOf(new TreeSet<>(Arrays.asList(parents)));
        Map<String, Integer> position = new LinkedHashMap<>();
        for (int i = 0; i < above.size(); i++) {
            position.put(above.get(i), i);
        }
        int[] map = new int[memberOfCode.length];
        for (int code = 0; code < map.length; code++) {
            map[code] = requireNonNull(position.get(parents[memberOfCode[code]]));
        }
        return new Dimension(name, key, time, above, map, codeLabels);
    }

    private static List<String> runs(String name, String[] parents) {
        Map<String, Integer> last = new LinkedHashMap<>();
        List<String> order = new java.util.ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            Integer before = last.put(parents[i], i);
            if (before == null) {
                order.add(parents[i]);
            } else {
                checkArgument(
                        before == i - 1,
                        "members of time dimension %s must follow one another but \"%s\" came back",
                        name,
                        parents[i]);
            }
        }
        return List.copyOf(order);
    }

    /** The name, such as {@code week}. */
    public String name() {
        return name;
    }

    /** The name of the key column whose codes are grouped. */
    public String key() {
        return key;
    }

    /** Whether members are spans of time, in time order. */
    public boolean isTime() {
        return time;
    }

    /** The labels of the members, in order. */
    public List<String> members() {
        return members;
    }

    /** The number of members. */
    public int size() {
        return members.size();
    }

    /** The number of codes of the key. */
    public int codes() {
        return memberOfCode.length;
    }

    /** The index of the member that a code belongs to. */
    public int memberOfCode(int code) {
        return memberOfCode[checkElementIndex(code, memberOfCode.length, "code")];
    }

    /** The index of the member with the given label, or empty. */
    public OptionalInt findMember(String label) {
        Integer index = indexes.get(label);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** For every code, the index of its member times {@code stride}. */
    int[] steps(int stride) {
        int[] steps = new int[memberOfCode.length];
        for (int code = 0; code < steps.length; code++) {
            steps[code] = memberOfCode[code] * stride;
        }
        return steps;
    }

    /** Whether this dimension groups the very codes that {@code other} does. */
    boolean hasCodesOf(Dimension other) {
        return codeLabels == other.codeLabels || codeLabels.equals(other.codeLabels);
    }

    /** The member of every code; not to be changed. */
    int[] memberOfCodes() {
        return memberOfCode;
    }

    @Override
    public boolean equals(Object o) {
        return this == o
                || (o instanceof Dimension other
                        && name.equals(other.name)
                        && key.equals(other.key)
                        && time == other.time
                        && members.equals(other.members)
                        && Arrays.equals(memberOfCode, other.memberOfCode)
                        && codeLabels.equals(other.codeLabels));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + members.size();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
