package dev.maison.allocation.testkit.tradeoff;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WhatIfLawsTest {
    @Property(tries = 500)
    void supplyIsPricedExactly(@ForAll LaunchProblem problem) {
        WhatIfLaws.supplyIsPricedExactly().verify(problem);
    }

    @Property(tries = 500)
    void limitsArePricedExactly(@ForAll LaunchProblem problem) {
        WhatIfLaws.limitsArePricedExactly().verify(problem);
    }

    @Property(tries = 500)
    void valuesAreBounded(@ForAll LaunchProblem problem) {
        WhatIfLaws.valuesAreBounded(value -> Amount.ofMicros(value.micros() * 9 / 10, value.currency()))
                .verify(problem);
        WhatIfLaws.valuesAreBounded(value -> Amount.ofMicros(value.micros() + 7_000_000, value.currency()))
                .verify(problem);
    }
}
