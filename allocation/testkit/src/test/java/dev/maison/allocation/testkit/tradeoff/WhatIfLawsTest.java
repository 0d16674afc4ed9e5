package dev.maison.allocation.testkit.tradeoff;

import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.testkit.door.RuledLaunches;
import dev.maison.core.Amount;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WhatIfLawsTest {
    @Property(tries = 500)
    void supplyIsPricedExactly(@ForAll LaunchProblem problem) {
        WhatIfLaws.supplyIsPricedExactly().verify(problem);
    }

    @Property(tries = 500)
    void limitsArePricedExactly(@ForAll LaunchProblem problem) {
        WhatIfLaws.limitsArePricedExactly().verify(problem);
    }

    @Provide
    Arbitrary<LaunchDocument> ruled() {
        return RuledLaunches.concaveDocuments();
    }

    /** Thresholds, weeks of supply, positions and shares held back. */
    @Property(tries = 500)
    void rulesArePricedExactly(@ForAll("ruled") LaunchDocument launch) {
        WhatIfLaws.rulesArePricedExactly().verify(launch);
    }

    @Property(tries = 500)
    void valuesAreBounded(@ForAll LaunchProblem problem) {
        WhatIfLaws.valuesAreBounded(value -> Amount.ofMicros(value.micros() * 9 / 10, value.currency()))
                .verify(problem);
        WhatIfLaws.valuesAreBounded(value -> Amount.ofMicros(value.micros() + 7_000_000, value.currency()))
                .verify(problem);
    }
}
