package dev.maison.core.testkit.law;

import dev.maison.core.product.Season;
import dev.maison.core.testkit.word.CoreArbitraries;
import net.jqwik.api.Arbitrary;

/** Shows the contract at work on a word; a type of your own takes the same two lines. */
class SeasonOrderTest implements TotalOrderContract<Season> {
    @Override
    public Arbitrary<Season> values() {
        return CoreArbitraries.seasons();
    }
}
