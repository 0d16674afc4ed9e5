package dev.maison.allocation.gate;

import static java.util.Objects.requireNonNull;

import dev.maison.core.CollectionId;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.door.CollectionAuthorisations;
import dev.maison.core.product.Catalogue;

/**
 * The gate of authorised doors: a SKU may go to a door that is authorised for its collection.
 *
 * <p>A SKU that the catalogue does not hold, and a door and collection of which nothing was stated, are unknown.
 */
public final class CollectionGate implements Gate {
    private final Catalogue catalogue;
    private final CollectionAuthorisations authorisations;
    private final String version;

    private CollectionGate(Catalogue catalogue, CollectionAuthorisations authorisations, String version) {
        this.catalogue = requireNonNull(catalogue, "catalogue");
        this.authorisations = requireNonNull(authorisations, "authorisations");
        this.version = requireNonNull(version, "version");
    }

    /** Returns the gate; {@code version} names the state of the contracts, such as the day they were read. */
    public static CollectionGate of(Catalogue catalogue, CollectionAuthorisations authorisations, String version) {
        return new CollectionGate(catalogue, authorisations, version);
    }

    /** {@code authorised doors}. */
    @Override
    public String name() {
        return "authorised doors";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public GateAnswer answer(SkuId sku, DoorId door) {
        if (catalogue.findSku(sku).isEmpty()) {
            return GateAnswer.unknown(new GateReason.SkuNotInCatalogue(sku));
        }
        CollectionId collection = catalogue.collectionOf(sku).id();
        return switch (authorisations.answer(door, collection)) {
            case AUTHORISED -> GateAnswer.allowed(new GateReason.Authorised(door, collection));
            case NOT_AUTHORISED -> GateAnswer.refused(new GateReason.NotAuthorised(door, collection));
            case UNKNOWN -> GateAnswer.unknown(new GateReason.AuthorisationUnknown(door, collection));
        };
    }
}
