package dev.maison.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every identifier keeps the same rule; the rule itself is tested in {@code TextRulesTest}. */
class IdentifierTest {
    private static <T extends Comparable<T>> DynamicTest keepsTheRule(
            String name, Function<String, T> of, Function<T, String> text) {
        return DynamicTest.dynamicTest(name, () -> {
            T id = of.apply(" Ab-1 ");
            assertThat(text.apply(id)).isEqualTo(" Ab-1 ");
            assertThat(id).hasToString(" Ab-1 ").isEqualTo(of.apply(" Ab-1 ")).hasSameHashCodeAs(of.apply(" Ab-1 "));
            assertThat(id).isNotEqualTo(of.apply("Ab-1")).isNotEqualTo(" Ab-1 ");
            assertThat(of.apply("Z")).isLessThan(of.apply("a"));
            assertThat(of.apply("a").compareTo(of.apply("a"))).isZero();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of.apply(""))
                    .withMessage("text of " + name + " must not be blank but was \"\"");
            assertThatNullPointerException()
                    .isThrownBy(() -> of.apply(nothing()))
                    .withMessage("text");
        });
    }

    @SuppressWarnings("NullAway") // a caller without null checks
    private static String nothing() {
        return null;
    }

    @TestFactory
    java.util.List<DynamicTest> everyIdentifierKeepsTheRule() {
        return java.util.List.of(
                keepsTheRule("SkuId", SkuId::of, SkuId::text),
                keepsTheRule("DoorId", DoorId::of, DoorId::text),
                keepsTheRule("HouseId", HouseId::of, HouseId::text),
                keepsTheRule("CollectionId", CollectionId::of, CollectionId::text),
                keepsTheRule("StoryId", StoryId::of, StoryId::text),
                keepsTheRule("StyleId", StyleId::of, StyleId::text),
                keepsTheRule("ColourId", ColourId::of, ColourId::text),
                keepsTheRule("SizeId", SizeId::of, SizeId::text),
                keepsTheRule("PieceId", PieceId::of, PieceId::text),
                keepsTheRule("ClientId", ClientId::of, ClientId::text),
                keepsTheRule("AssociateId", AssociateId::of, AssociateId::text),
                keepsTheRule("MarketId", MarketId::of, MarketId::text),
                keepsTheRule("ClusterId", ClusterId::of, ClusterId::text),
                keepsTheRule("WarehouseId", WarehouseId::of, WarehouseId::text));
    }

    @Test
    void identifiersOfDifferentKindsAreNeverEqual() {
        assertThat((Object) DoorId.of("17")).isNotEqualTo(ClientId.of("17"));
        Map<Party, String> parties = new LinkedHashMap<>();
        parties.put(Party.of(ClientId.of("17")), "client 17");
        parties.put(Party.of(DoorId.of("17")), "door 17");
        parties.put(Party.of(HouseId.of("17")), "house 17");
        parties.put(Party.of(AssociateId.of("17")), "associate 17");
        assertThat(parties).hasSize(4);
        parties.forEach((party, shown) -> {
            assertThat(party).hasToString(shown);
            assertThat(party.kind() + " " + party.text()).isEqualTo(shown);
        });
    }
}
