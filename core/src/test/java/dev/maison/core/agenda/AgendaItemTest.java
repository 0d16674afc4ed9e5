package dev.maison.core.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.maison.core.AssociateId;
import dev.maison.core.ClientId;
import dev.maison.core.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaItemTest {
    private static final Instant EVENING = Instant.parse("2025-03-07T17:00:00Z");

    private static AgendaItem.Builder item(String source, String reference, Instant dueBy) {
        AgendaItem.Builder builder = AgendaItem.builder();
        builder.source(source)
                .reference(reference)
                .what("Tell the client how the repair stands")
                .why(AgendaReason.stated("the client has heard nothing for five working days"))
                .forWhom(Party.of(ClientId.of("C1")))
                .dueBy(dueBy)
                .owner(AssociateId.of("A1"));
        return builder;
    }

    @Test
    void saysWhatIsDueAndWhy() {
        AgendaItem item = item("aftersales", "repair-17", EVENING)
                .ifMissed("The client calls first")
                .build();
        assertThat(item.what()).isEqualTo("Tell the client how the repair stands");
        assertThat(item.why().sentence()).isEqualTo("the client has heard nothing for five working days");
        assertThat(item.ifMissed()).contains("The client calls first");
        assertThat(item).isNotEqualTo(item("aftersales", "repair-17", EVENING).build());
    }

    @Test
    void isInTimeUpToAndAtTheInstantItIsDue() {
        AgendaItem item = item("aftersales", "repair-17", EVENING).build();
        assertThat(item.isOverdue(EVENING)).isFalse();
        assertThat(item.isOverdue(EVENING.plusNanos(1))).isTrue();
    }

    @Test
    void ordersByDueThenSourceThenReference() {
        AgendaItem first = item("z", "9", EVENING.minusSeconds(1)).build();
        AgendaItem second = item("aftersales", "2", EVENING).build();
        AgendaItem third = item("events", "1", EVENING).build();
        AgendaItem fourth = item("events", "2", EVENING).build();
        List<AgendaItem> items = new ArrayList<>(List.of(fourth, third, second, first));
        items.sort(AgendaItem.BY_DUE);
        assertThat(items).containsExactly(first, second, third, fourth);
    }

    @Test
    void refusesAnItemWithoutAnOwner() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AgendaItem.builder()
                        .source("s")
                        .reference("r")
                        .what("w")
                        .why(AgendaReason.stated("y"))
                        .forWhom(Party.of(ClientId.of("C1")))
                        .dueBy(EVENING)
                        .build())
                .withMessageContaining("[owner]");
    }

    @Test
    void textsKeepTheirRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item("", "r", EVENING).build())
                .withMessage("source of AgendaItem must not be blank but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item("s", "r\n", EVENING).build())
                .withMessage("reference of AgendaItem must hold no control character but character 1 was U+000A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item("s", "r", EVENING).what(" ").build())
                .withMessage("what of AgendaItem must not be blank but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> item("s", "r", EVENING).ifMissed("x".repeat(2001)).build())
                .withMessage("ifMissed of AgendaItem must hold at most 2000 characters but held 2001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgendaReason.stated(""))
                .withMessage("sentence of AgendaReason must not be blank but was \"\"");
    }
}
