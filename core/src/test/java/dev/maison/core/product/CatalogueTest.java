package dev.maison.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.CollectionId;
import dev.maison.core.ColourId;
import dev.maison.core.HouseId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final House HOUSE = House.of(HouseId.of("H1"), "Maison");
    private static final ProductCollection SPRING = collection("C1", "H1");
    private static final ProductCollection PERMANENT = collection("C2", "H1");
    private static final Story RIVIERA = story("T1", "C1");
    private static final Style PUMP = style("S1", "C1")
            .sizes(scale("36", "36.5", "37"))
            .addStories(StoryId.of("T1"))
            .build();
    private static final Style BAG = style("S2", "C2").build();
    private static final Sku PUMP_36 = sku("K1", "S1", "noir", "36").build();
    private static final Sku PUMP_37 = sku("K2", "S1", "noir", "37").build();
    private static final Sku BAG_NOIR = sku("K3", "S2", "noir", "TU").build();

    private static ProductCollection collection(String id, String house) {
        return ProductCollection.builder()
                .id(CollectionId.of(id))
                .house(HouseId.of(house))
                .name("collection " + id)
                .build();
    }

    private static Story story(String id, String collection) {
        return Story.builder()
                .id(StoryId.of(id))
                .collection(CollectionId.of(collection))
                .name("story " + id)
                .build();
    }

    private static Style.Builder style(String id, String collection) {
        Style.Builder builder = Style.builder();
        builder.id(StyleId.of(id))
                .collection(CollectionId.of(collection))
                .name("style " + id)
                .lifecycle(Lifecycle.FASHION)
                .sizes(SizeScale.ofOne(SizeId.of("TU")));
        return builder;
    }

    private static Sku.Builder sku(String id, String style, String colour, String size) {
        Sku.Builder builder = Sku.builder();
        builder.id(SkuId.of(id))
                .style(StyleId.of(style))
                .colour(ColourId.of(colour))
                .size(SizeId.of(size));
        return builder;
    }

    private static SizeScale scale(String... sizes) {
        return SizeScale.of(List.of(sizes).stream().map(SizeId::of).toList());
    }

    private static Catalogue.Builder whole() {
        return Catalogue.builder()
                .addSku(PUMP_37)
                .addSku(BAG_NOIR)
                .addSku(PUMP_36)
                .addStyle(BAG)
                .addStyle(PUMP)
                .addStory(RIVIERA)
                .addCollection(PERMANENT)
                .addCollection(SPRING)
                .addHouse(HOUSE);
    }

    @Test
    void leadsFromAUnitToItsHouse() {
        Catalogue catalogue = whole().build();
        assertThat(catalogue.styleOf(SkuId.of("K1"))).isEqualTo(PUMP);
        assertThat(catalogue.collectionOf(SkuId.of("K1"))).isEqualTo(SPRING);
        assertThat(catalogue.houseOf(SkuId.of("K3"))).isEqualTo(HOUSE);
        assertThat(catalogue.findHouse(HouseId.of("H1"))).contains(HOUSE);
        assertThat(catalogue.findCollection(CollectionId.of("C2"))).contains(PERMANENT);
        assertThat(catalogue.findStory(StoryId.of("T1"))).contains(RIVIERA);
        assertThat(catalogue.findStyle(StyleId.of("S2"))).contains(BAG);
        assertThat(catalogue.findSku(SkuId.of("K2"))).contains(PUMP_37);
        assertThat(catalogue.findSku(SkuId.of("K9"))).isEmpty();
    }

    @Test
    void listsWhatBelongsTogetherInTheOrderOfIdentifiers() {
        Catalogue catalogue = whole().build();
        assertThat(catalogue.houses()).containsExactly(HOUSE);
        assertThat(catalogue.collections()).containsExactly(SPRING, PERMANENT);
        assertThat(catalogue.stories()).containsExactly(RIVIERA);
        assertThat(catalogue.styles()).containsExactly(PUMP, BAG);
        assertThat(catalogue.skus()).containsExactly(PUMP_36, PUMP_37, BAG_NOIR);
        assertThat(catalogue.skusOf(StyleId.of("S1"))).containsExactly(PUMP_36, PUMP_37);
        assertThat(catalogue.stylesOf(CollectionId.of("C2"))).containsExactly(BAG);
        assertThat(catalogue.stylesOf(StoryId.of("T1"))).containsExactly(PUMP);
    }

    @Test
    void orderOfAddingHasNoMeaning() {
        Catalogue otherOrder = Catalogue.builder()
                .addHouse(HOUSE)
                .addCollection(SPRING)
                .addCollection(PERMANENT)
                .addStory(RIVIERA)
                .addStyle(PUMP)
                .addStyle(BAG)
                .addSku(PUMP_36)
                .addSku(PUMP_37)
                .addSku(BAG_NOIR)
                .build();
        assertThat(otherOrder).isEqualTo(whole().build()).hasSameHashCodeAs(whole().build());
        assertThat(otherOrder).isNotEqualTo(Catalogue.builder().build());
        assertThat(otherOrder)
                .hasToString("Catalogue of [1 of House, 2 of ProductCollection, 1 of Story, 2 of Style, 3 of Sku]");
    }

    private static void refuses(Catalogue.Builder builder, String message) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(message);
    }

    @Test
    void refusesIdentifiersThatComeTwice() {
        refuses(whole().addHouse(House.of(HouseId.of("H1"), "Other")), "id of House must be unique but was H1 twice");
        refuses(whole().addCollection(SPRING), "id of ProductCollection must be unique but was C1 twice");
        refuses(whole().addStory(RIVIERA), "id of Story must be unique but was T1 twice");
        refuses(whole().addStyle(BAG), "id of Style must be unique but was S2 twice");
        refuses(whole().addSku(BAG_NOIR), "id of Sku must be unique but was K3 twice");
    }

    @Test
    void refusesNamesOfWhatIsNotThere() {
        refuses(
                whole().addCollection(collection("C3", "H9")),
                "id of House named by ProductCollection C3 must be known but was H9");
        refuses(
                whole().addStory(story("T2", "C9")),
                "id of ProductCollection named by Story T2 must be known but was C9");
        refuses(
                whole().addStyle(style("S3", "C9").build()),
                "id of ProductCollection named by Style S3 must be known but was C9");
        refuses(
                whole().addStyle(style("S3", "C1").addStories(StoryId.of("T9")).build()),
                "id of Story named by Style S3 must be known but was T9");
        refuses(
                whole().addSku(sku("K4", "S9", "noir", "TU").build()),
                "id of Style named by Sku K4 must be known but was S9");
    }

    @Test
    void refusesAStoryOfAnotherCollection() {
        refuses(
                whole().addStyle(style("S3", "C2").addStories(StoryId.of("T1")).build()),
                "collection of Story T1 named by Style S3 must be C2 but was C1");
    }

    @Test
    void refusesASizeOutsideTheScale() {
        refuses(
                whole().addSku(sku("K4", "S1", "rouge", "41").build()),
                "size of Sku K4 must be one of [36, 36.5, 37] but was 41");
    }

    @Test
    void refusesTwoUnitsThatAreTheSame() {
        refuses(
                whole().addSku(sku("K4", "S1", "noir", "36").build()),
                "style, colour and size of Sku K4 must be its own but were those of Sku K1: S1, noir, 36");
    }

    @Test
    void refusesToLookUpAnUnknownUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole().build().styleOf(SkuId.of("K9")))
                .withMessage("id of Sku must be known but was K9");
    }

    @Test
    void refusesToListWhatBelongsToSomethingUnknown() {
        Catalogue catalogue = whole().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.skusOf(StyleId.of("S9")))
                .withMessage("id of Style must be known but was S9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.stylesOf(CollectionId.of("C9")))
                .withMessage("id of ProductCollection must be known but was C9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.stylesOf(StoryId.of("T9")))
                .withMessage("id of Story must be known but was T9");
    }
}
