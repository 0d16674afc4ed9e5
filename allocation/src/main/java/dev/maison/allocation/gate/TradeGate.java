package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A gate for trade control by the caller's table: export, protected species, sanctions. One gate for each, told apart by its name.
 *
 * <p>For each kind of goods that a SKU was declared to hold, the rules in force on the day for that kind and way are looked up. If
 * several hold, the strictest decides, whatever else allows: a rule for every country is not softened by a rule for one. Where {@link
 * TradeRule.Effect#PERMIT} decides, a permit for exactly that kind and way must be valid on the day. The answer for the pair is refused if
 * any kind is refused, otherwise unknown if any is unknown, otherwise allowed.
 *
 * <p>Unknown is: a SKU of which nothing was declared (declare the empty set for one that holds nothing), a door without a country, a kind
 * and way of which no rule in force speaks. No table means no rule: everything that is declared to hold something is then unknown.
 *
 * <p>The tables are the caller's, with their dates and sources. This class knows no law and gives no legal advice.
 */
public final class TradeGate implements Gate {
    private final String name;
    private final String version;
    private final String dispatchCountry;
    private final LocalDate day;
    private final ImmutableSortedMap<SkuId, Set<String>> declared;
    private final ImmutableSortedMap<DoorId, String> countries;
    private final ImmutableSortedMap<String, List<TradeRule>> rules;
    private final ImmutableSortedSet<Permit> permits;

    private TradeGate(Builder builder) {
        this.name = builder.name;
        this.version = builder.version;
        this.dispatchCountry = builder.dispatchCountry;
        this.day = builder.day;
        this.declared = ImmutableSortedMap.copyOfSorted(builder.declared);
        this.countries = ImmutableSortedMap.copyOfSorted(builder.countries);
        SortedMap<String, List<TradeRule>> byGoods = new TreeMap<>();
        for (TradeRule rule : builder.rules) {
            byGoods.computeIfAbsent(rule.goods(), goods -> new ArrayList<>()).add(rule);
        }
        this.rules = ImmutableSortedMap.copyOfSorted(byGoods);
        this.permits = ImmutableSortedSet.copyOf(builder.permits);
    }

    /**
     * Starts a gate.
     *
     * @param name such as {@code export}; the gate's name in reports
     * @param version the state of the table, such as its date
     * @param dispatchCountry the country that units leave from, two capital letters
     * @param day the day on which they would pass the border
     */
    public static Builder builder(String name, String version, String dispatchCountry, LocalDate day) {
        return new Builder(name, version, dispatchCountry, day);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version + " on " + day;
    }

    @Override
    public GateAnswer answer(SkuId sku, DoorId door) {
        Set<String> held = declared.get(sku);
        if (held == null) {
            return GateAnswer.unknown(new GateReason.NotDeclared(name, sku));
        }
        if (held.isEmpty()) {
            return GateAnswer.allowed(new GateReason.NothingControlled(name, sku));
        }
        String to = countries.get(door);
        if (to == null) {
            return GateAnswer.unknown(new GateReason.CountryUnknown(door));
        }
        List<GateAnswer> answers =
                held.stream().map(goods -> answerForGoods(goods, to)).toList();
        for (Standing standing : List.of(Standing.REFUSED, Standing.UNKNOWN)) {
            if (answers.stream().anyMatch(answer -> answer.standing() == standing)) {
                return joined(standing, answers);
            }
        }
        return joined(Standing.ALLOWED, answers);
    }

    private static GateAnswer joined(Standing standing, List<GateAnswer> answers) {
        return new GateAnswer(
                standing,
                answers.stream()
                        .filter(answer -> answer.standing() == standing)
                        .flatMap(answer -> answer.reasons().stream())
                        .toList());
    }

    private GateAnswer answerForGoods(String goods, String to) {
        @Nullable TradeRule strictest = null;
        for (TradeRule rule : rules.getOrDefault(goods, List.of())) {
            boolean holds = matches(rule.fromCountry(), dispatchCountry)
                    && matches(rule.toCountry(), to)
                    && rule.inForce().contains(day);
            if (holds && (strictest == null || rule.effect().compareTo(strictest.effect()) > 0)) {
                strictest = rule;
            }
        }
        if (strictest == null) {
            return GateAnswer.unknown(new GateReason.NoRuleStated(goods, dispatchCountry, to, day));
        }
        return switch (strictest.effect()) {
            case FREE -> GateAnswer.allowed(new GateReason.RuleAllows(strictest));
            case PROHIBITED -> GateAnswer.refused(new GateReason.RuleProhibits(strictest));
            case PERMIT -> answerForPermit(strictest, goods, to);
        };
    }

    private GateAnswer answerForPermit(TradeRule rule, String goods, String to) {
        List<Permit> others = new ArrayList<>();
        for (Permit permit : permits) {
            if (permit.goods().equals(goods)
                    && permit.fromCountry().equals(dispatchCountry)
                    && permit.toCountry().equals(to)) {
                if (permit.validity().contains(day)) {
                    return GateAnswer.allowed(new GateReason.PermitHeld(rule, permit));
                }
                others.add(permit);
            }
        }
        return GateAnswer.refused(new GateReason.NoValidPermit(rule, day, others));
    }

    private static boolean matches(String stated, String country) {
        return stated.equals(TradeRule.ANY) || stated.equals(country);
    }

    /** Collects declarations, countries, rules and permits. */
    public static final class Builder {
        private final String name;
        private final String version;
        private final String dispatchCountry;
        private final LocalDate day;
        private final SortedMap<SkuId, Set<String>> declared = new TreeMap<>();
        private final SortedMap<DoorId, String> countries = new TreeMap<>();
        private final List<TradeRule> rules = new ArrayList<>();
        private final List<Permit> permits = new ArrayList<>();

        private Builder(String name, String version, String dispatchCountry, LocalDate day) {
            checkArgument(!name.isBlank(), "name of TradeGate must not be blank");
            checkArgument(!version.isBlank(), "version of TradeGate %s must not be blank", name);
            this.name = name;
            this.version = version;
            this.dispatchCountry =
                    TradeRule.checkCountry("dispatchCountry", "TradeGate " + name, dispatchCountry, false);
            this.day = requireNonNull(day, "day");
        }

        /**
         * Declares what a SKU holds, as the rules name it; the empty collection declares that it holds nothing.
         *
         * @throws IllegalArgumentException if something else was declared
         */
        public Builder declare(SkuId sku, Collection<String> goods) {
            Set<String> now = ImmutableSortedSet.copyOf(goods);
            Set<String> before = declared.putIfAbsent(requireNonNull(sku, "sku"), now);
            checkArgument(
                    before == null || before.equals(now),
                    "goods of %s for TradeGate %s must be declared one way but were %s and %s",
                    sku,
                    name,
                    before,
                    now);
            return this;
        }

        /**
         * States the country of a door.
         *
         * @throws IllegalArgumentException if another was stated, or it is not two capital letters
         */
        public Builder country(DoorId door, String code) {
            TradeRule.checkCountry("country", "door " + door, code, false);
            String before = countries.putIfAbsent(requireNonNull(door, "door"), code);
            checkArgument(
                    before == null || before.equals(code),
                    "country of door %s for TradeGate %s must be stated one way but was %s and %s",
                    door,
                    name,
                    before,
                    code);
            return this;
        }

        /** States the countries of doors. */
        public Builder countries(Map<DoorId, String> codes) {
            codes.forEach(this::country);
            return this;
        }

        /** Adds rules; the order has no meaning. */
        public Builder addAllRules(Iterable<TradeRule> added) {
            added.forEach(rule -> rules.add(requireNonNull(rule, "rule")));
            rules.sort(null);
            return this;
        }

        /** Adds permits; the order has no meaning. */
        public Builder addAllPermits(Iterable<Permit> added) {
            added.forEach(permit -> permits.add(requireNonNull(permit, "permit")));
            return this;
        }

        /** Returns the gate. */
        public TradeGate build() {
            return new TradeGate(this);
        }
    }
}
