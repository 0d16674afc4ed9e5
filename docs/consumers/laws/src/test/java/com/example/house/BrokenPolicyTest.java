package com.example.house;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.maison.allocation.share.ShareLine;
import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.testkit.share.ShareLaws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A policy that loses a unit fails the laws. */
class BrokenPolicyTest {
    @Test
    void losingAUnitBreaksALaw() {
        EngineExecutionResults results = EngineTestKit.engine("jqwik")
                .selectors(selectClass(LosesAUnit.class))
                .execute();

        List<String> broken = results.testEvents().failed().stream()
                .map(Event::getTestDescriptor)
                .map(descriptor -> descriptor.getDisplayName().replace(' ', '_'))
                .toList();
        assertTrue(broken.toString().contains("totals"), "laws broken: " + broken);
        assertTrue(
                results.testEvents().succeeded().count() > 0,
                "a law that has nothing to do with totals must still hold");
    }

    /** Not run by itself: it has to fail. */
    static class LosesAUnit implements ShareLaws {
        @Override
        public SharePolicy policy() {
            return problem -> {
                List<ShareLine> lines = new ArrayList<>(new FlagshipsFirst().share(problem));
                if (!lines.isEmpty()
                        && lines.get(0).units() > problem.doors().get(0).minimumUnits()) {
                    lines.set(0, lines.get(0).withUnits(lines.get(0).units() - 1));
                }
                return lines;
            };
        }
    }
}
