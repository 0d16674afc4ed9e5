package dev.maison.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.maison.core.CollectionId;
import dev.maison.core.HouseId;
import dev.maison.core.PieceId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductWordsTest {
    @Test
    void seasonsOrderAsTheyReachTheDoors() {
        List<Season> seasons = new ArrayList<>(List.of(
                Season.parse("CR2027"),
                Season.parse("FW2026"),
                Season.parse("SS2026"),
                Season.parse("PF2026"),
                Season.parse("CR2026")));
        seasons.sort(null);
        assertThat(seasons.toString()).isEqualTo("[CR2026, SS2026, PF2026, FW2026, CR2027]");
        assertThat(Season.of(2026, SeasonKind.SPRING_SUMMER)).isEqualTo(Season.parse("SS2026"));
        assertThat(Season.of(7, SeasonKind.CRUISE)).hasToString("CR0007");
    }

    @Test
    void refusesTextThatIsNoSeason() {
        for (String text : new String[] {"SS26", "ss2026", "AW2026", "SS2026 ", "", "2026SS"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Season.parse(text))
                    .withMessage("text of Season must be one of [CR, SS, PF, FW] and a year of four digits but was \""
                            + text + "\"");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Season.parse("SS0000"))
                .withMessage("year of Season must lie within [1, 9999] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Season.of(10_000, SeasonKind.CRUISE))
                .withMessage("year of Season must lie within [1, 9999] but was 10000");
    }

    @Test
    void sizesRunInTheOrderGiven() {
        SizeScale scale = SizeScale.of(List.of(SizeId.of("S"), SizeId.of("M"), SizeId.of("L")));
        assertThat(scale.position(SizeId.of("S"))).isZero();
        assertThat(scale.position(SizeId.of("L"))).isEqualTo(2);
        assertThat(scale.contains(SizeId.of("M"))).isTrue();
        assertThat(scale.contains(SizeId.of("XL"))).isFalse();
        assertThat(scale).hasToString("[S, M, L]");
        assertThat(SizeScale.ofOne(SizeId.of("TU")).sizes()).containsExactly(SizeId.of("TU"));
    }

    @Test
    void refusesScalesThatAreNoRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeScale.of(List.of()))
                .withMessage("sizes of SizeScale must not be empty but were []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeScale.of(List.of(SizeId.of("S"), SizeId.of("S"))))
                .withMessage("sizes of SizeScale must be unique but were [S, S]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeScale.ofOne(SizeId.of("TU")).position(SizeId.of("M")))
                .withMessage("size must be one of [TU] but was M");
    }

    @Test
    void namesKeepTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> House.of(HouseId.of("H"), " "))
                .withMessage("name of House must not be blank but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductCollection.builder()
                        .id(CollectionId.of("C"))
                        .house(HouseId.of("H"))
                        .name("")
                        .build())
                .withMessage("name of ProductCollection must not be blank but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Story.builder()
                        .id(StoryId.of("T"))
                        .collection(CollectionId.of("C"))
                        .name("")
                        .build())
                .withMessage("name of Story must not be blank but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Style.builder()
                        .id(StyleId.of("S"))
                        .collection(CollectionId.of("C"))
                        .name("")
                        .lifecycle(Lifecycle.CAPSULE)
                        .sizes(SizeScale.ofOne(SizeId.of("TU")))
                        .build())
                .withMessage("name of Style must not be blank but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Piece.builder()
                        .id(PieceId.of("P"))
                        .sku(SkuId.of("K"))
                        .serialNumber("")
                        .build())
                .withMessage("serial number of Piece must not be blank but was \"\"");
    }

    @Test
    void optionalPartsMayBeLeftOut() {
        ProductCollection permanent = ProductCollection.builder()
                .id(CollectionId.of("C"))
                .house(HouseId.of("H"))
                .name("Permanent")
                .build();
        assertThat(permanent.season()).isEmpty();
        Piece unmarked = Piece.builder().id(PieceId.of("P")).sku(SkuId.of("K")).build();
        assertThat(unmarked.serialNumber()).isEmpty();
        assertThat(Piece.builder()
                        .id(PieceId.of("P"))
                        .sku(SkuId.of("K"))
                        .serialNumber("Z 123")
                        .build()
                        .serialNumber())
                .contains("Z 123");
    }

    @Test
    void storiesOfAStyleAreSorted() {
        Style style = Style.builder()
                .id(StyleId.of("S"))
                .collection(CollectionId.of("C"))
                .name("Pump")
                .lifecycle(Lifecycle.CARRY_OVER)
                .sizes(SizeScale.ofOne(SizeId.of("TU")))
                .addStories(StoryId.of("B"), StoryId.of("A"), StoryId.of("B"))
                .build();
        assertThat(style.stories()).containsExactly(StoryId.of("A"), StoryId.of("B"));
    }

    @Test
    void saysWhatABuilderStillNeeds() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Piece.builder().id(PieceId.of("P")).build())
                .withMessageContaining("[sku]");
    }
}
