package dev.maison.core.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.CollectionId;
import dev.maison.core.DoorId;
import org.junit.jupiter.api.Test;

class CollectionAuthorisationsTest {
    private static final DoorId GINZA = DoorId.of("GINZA");
    private static final DoorId OUTLET = DoorId.of("OUTLET");
    private static final DoorId MILANO = DoorId.of("MILANO");
    private static final CollectionId JEWELLERY = CollectionId.of("JEWELLERY");
    private static final CollectionId BAGS = CollectionId.of("BAGS");

    private static final CollectionAuthorisations STATED = CollectionAuthorisations.builder()
            .authorise(MILANO, JEWELLERY)
            .authorise(GINZA, JEWELLERY)
            .authorise(GINZA, BAGS)
            .refuse(OUTLET, JEWELLERY)
            .build();

    @Test
    void answersWhatWasStated() {
        assertThat(STATED.answer(GINZA, JEWELLERY)).isEqualTo(Authorisation.AUTHORISED);
        assertThat(STATED.answer(OUTLET, JEWELLERY)).isEqualTo(Authorisation.NOT_AUTHORISED);
    }

    @Test
    void whatNobodyStatedIsUnknownAndNotAllowed() {
        assertThat(STATED.answer(OUTLET, BAGS)).isEqualTo(Authorisation.UNKNOWN);
        assertThat(STATED.answer(DoorId.of("ROMA"), BAGS)).isEqualTo(Authorisation.UNKNOWN);
        assertThat(CollectionAuthorisations.builder().build().answer(GINZA, BAGS))
                .isEqualTo(Authorisation.UNKNOWN);
    }

    @Test
    void onlyAYesPermits() {
        assertThat(Authorisation.values()).filteredOn(Authorisation::permits).containsExactly(Authorisation.AUTHORISED);
    }

    @Test
    void listsDoorsAndCollectionsThatAreAuthorised() {
        assertThat(STATED.authorisedDoors(JEWELLERY)).containsExactly(GINZA, MILANO);
        assertThat(STATED.authorisedCollections(GINZA)).containsExactly(BAGS, JEWELLERY);
        assertThat(STATED.authorisedCollections(OUTLET)).isEmpty();
    }

    @Test
    void sayingItTwiceOrInAnotherOrderChangesNothing() {
        CollectionAuthorisations again = CollectionAuthorisations.builder()
                .refuse(OUTLET, JEWELLERY)
                .refuse(OUTLET, JEWELLERY)
                .authorise(GINZA, BAGS)
                .authorise(GINZA, JEWELLERY)
                .authorise(MILANO, JEWELLERY)
                .build();
        assertThat(again).isEqualTo(STATED).hasSameHashCodeAs(STATED);
        assertThat(again).hasToString("CollectionAuthorisations of 4 statements");
        assertThat(again).isNotEqualTo(CollectionAuthorisations.builder().build());
    }

    @Test
    void refusesYesAndNoForTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CollectionAuthorisations.builder()
                        .authorise(GINZA, BAGS)
                        .refuse(GINZA, BAGS))
                .withMessage("authorisation of door GINZA for collection BAGS must be stated one way but was AUTHORISED"
                        + " and NOT_AUTHORISED");
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        CollectionAuthorisations.Builder builder = CollectionAuthorisations.builder();
        CollectionAuthorisations before = builder.build();
        builder.authorise(GINZA, BAGS);
        assertThat(before.answer(GINZA, BAGS)).isEqualTo(Authorisation.UNKNOWN);
    }
}
