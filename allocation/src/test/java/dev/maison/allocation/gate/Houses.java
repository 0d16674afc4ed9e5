package dev.maison.allocation.gate;

import dev.maison.core.CollectionId;
import dev.maison.core.ColourId;
import dev.maison.core.HouseId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import dev.maison.core.product.Catalogue;
import dev.maison.core.product.House;
import dev.maison.core.product.Lifecycle;
import dev.maison.core.product.ProductCollection;
import dev.maison.core.product.SizeScale;
import dev.maison.core.product.Sku;
import dev.maison.core.product.Style;

/** A house with one collection of one style. */
final class Houses {
    static final CollectionId EVENING = CollectionId.of("EVENING");

    private Houses() {}

    static Catalogue catalogue(SkuId sku) {
        HouseId house = HouseId.of("MAISON");
        StyleId style = StyleId.of("CLUTCH");
        SizeId size = SizeId.of("ONE");
        return Catalogue.builder()
                .addHouse(House.of(house, "Maison"))
                .addCollection(ProductCollection.builder()
                        .id(EVENING)
                        .house(house)
                        .name("Evening")
                        .build())
                .addStyle(Style.builder()
                        .id(style)
                        .collection(EVENING)
                        .name("Clutch")
                        .sizes(SizeScale.ofOne(size))
                        .lifecycle(Lifecycle.CARRY_OVER)
                        .build())
                .addSku(Sku.builder()
                        .id(sku)
                        .style(style)
                        .colour(ColourId.of("NOIR"))
                        .size(size)
                        .build())
                .build();
    }
}
