package dev.maison.allocation.internal.solve.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.internal.display.DisplayData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The solver of displays, and the value of a fixed choice, against every choice valued plainly; and how large proofs become. */
class DisplaySolverTest {
    private static final long NONE = Long.MIN_VALUE;

    private static DisplayData drawn(Random random, int skus, int groups, int doors) {
        int cells = skus * doors;
        int[] sku = new int[cells];
        int[] group = new int[cells];
        int[] core = new int[cells];
        long[][] gains = new long[cells][];
        long[][] salvage = new long[cells][];
        int[] start = new int[skus + 1];
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            members.add(new ArrayList<>());
        }
        for (int s = 0; s < skus; s++) {
            start[s + 1] = (s + 1) * doors;
            for (int d = 0; d < doors; d++) {
                int cell = s * doors + d;
                sku[cell] = s;
                group[cell] = d < groups && random.nextInt(8) > 0 ? d : -1;
                int length = 1 + random.nextInt(5);
                long gain = 5L + random.nextInt(60);
                gains[cell] = new long[length];
                for (int k = 0; k < length; k++) {
                    gains[cell][k] = gain;
                    gain = Math.max(1, gain - random.nextInt(20));
                }
                if (group[cell] >= 0) {
                    members.get(d).add(cell);
                    core[cell] = random.nextInt(Math.min(length, 3) + 1);
                    for (int k = 0; k < core[cell]; k++) {
                        gains[cell][k] -= random.nextInt(4) == 0 ? 30 : 0; // forced whatever it gains
                    }
                    Arrays.sort(gains[cell], 0, length);
                    for (int k = 0; k < length / 2; k++) {
                        long swap = gains[cell][k];
                        gains[cell][k] = gains[cell][length - 1 - k];
                        gains[cell][length - 1 - k] = swap;
                    }
                }
                int share = random.nextInt(11);
                int kept = 0;
                long[] cut = new long[length];
                while (kept < length && gains[cell][kept] * share / 10 > 0) {
                    cut[kept] = gains[cell][kept] * share / 10;
                    kept++;
                }
                salvage[cell] = Arrays.copyOf(cut, kept);
            }
        }
        int[] supply = new int[skus];
        for (int s = 0; s < skus; s++) {
            supply[s] = random.nextInt(2 * doors);
        }
        long[] bonus = new long[groups];
        for (int g = 0; g < groups; g++) {
            bonus[g] = (long) random.nextInt(2) * random.nextInt(30);
        }
        int[][] of = members.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new DisplayData(supply, start, sku, group, core, gains, salvage, of, bonus);
    }

    /** What a choice gains, unit by unit; {@link #NONE} when it cannot be. */
    private static long valueOf(DisplayData data, boolean[] shown) {
        long value = 0;
        for (int g = 0; g < shown.length; g++) {
            value += shown[g] ? data.bonus[g] : 0;
        }
        for (int s = 0; s < data.supply.length; s++) {
            int left = data.supply[s];
            List<Long> wanted = new ArrayList<>();
            for (int cell = 0; cell < data.sku.length; cell++) {
                if (data.sku[cell] != s) {
                    continue;
                }
                boolean broken = data.group[cell] >= 0 && !shown[data.group[cell]];
                int forced = data.group[cell] >= 0 && !broken ? data.core[cell] : 0;
                long[] gains = broken ? data.salvage[cell] : data.gains[cell];
                for (int k = 0; k < gains.length; k++) {
                    if (k < forced) {
                        value += gains[k];
                        left--;
                    } else if (gains[k] > 0) {
                        wanted.add(gains[k]);
                    }
                }
            }
            if (left < 0) {
                return NONE;
            }
            wanted.sort((a, b) -> Long.compare(b, a));
            for (long gain : wanted.subList(0, Math.min(left, wanted.size()))) {
                value += gain;
            }
        }
        return value;
    }

    private static boolean[] choice(int bits, int groups) {
        boolean[] shown = new boolean[groups];
        for (int g = 0; g < groups; g++) {
            shown[g] = (bits >> g & 1) > 0;
        }
        return shown;
    }

    private static long best(DisplayData data) {
        long best = NONE;
        for (int bits = 0; bits < 1 << data.bonus.length; bits++) {
            best = Math.max(best, valueOf(data, choice(bits, data.bonus.length)));
        }
        return best;
    }

    /** What any choice gains at most at these prices, with some groups fixed: +1 shown, -1 not, 0 either. */
    private static long bound(DisplayData data, long[] prices, int[] fixed) {
        long bound = 0;
        for (int s = 0; s < prices.length; s++) {
            bound += prices[s] * data.supply[s];
        }
        for (int cell = 0; cell < data.sku.length; cell++) {
            bound += data.group[cell] < 0 ? surplus(data.gains[cell], 0, prices[data.sku[cell]]) : 0;
        }
        for (int g = 0; g < fixed.length; g++) {
            long with = data.bonus[g];
            long without = 0;
            for (int cell : data.cells[g]) {
                with += surplus(data.gains[cell], data.core[cell], prices[data.sku[cell]]);
                without += surplus(data.salvage[cell], 0, prices[data.sku[cell]]);
            }
            bound += fixed[g] > 0 ? with : fixed[g] < 0 ? without : Math.max(with, without);
        }
        return bound;
    }

    private static long surplus(long[] gains, int forced, long price) {
        long surplus = 0;
        for (int k = 0; k < gains.length; k++) {
            surplus += k < forced ? gains[k] - price : Math.max(gains[k] - price, 0);
        }
        return surplus;
    }

    /** Checks a proof from its leaves and returns its size. */
    private static int checked(DisplayData data, ProofNode node, int[] fixed) {
        long[] prices = node.prices();
        if (prices != null) {
            assertThat(Arrays.stream(prices).allMatch(price -> price >= 0)).isTrue();
            assertThat(node.bound()).isEqualTo(bound(data, prices, fixed));
            return 1;
        }
        ProofNode shown = node.shown();
        ProofNode notShown = node.notShown();
        if (shown == null || notShown == null) {
            int forced = 0;
            for (int cell = 0; cell < data.sku.length; cell++) {
                forced += data.sku[cell] == node.sku() && data.group[cell] >= 0 && fixed[data.group[cell]] > 0
                        ? data.core[cell]
                        : 0;
            }
            assertThat(forced).isGreaterThan(data.supply[node.sku()]);
            return 1;
        }
        assertThat(fixed[node.group()]).isZero();
        assertThat(node.bound()).isEqualTo(Math.max(shown.bound(), notShown.bound()));
        fixed[node.group()] = 1;
        int size = 1 + checked(data, shown, fixed);
        fixed[node.group()] = -1;
        size += checked(data, notShown, fixed);
        fixed[node.group()] = 0;
        return size;
    }

    private static long gained(DisplayData data, int[] units) {
        int[] used = new int[data.supply.length];
        long best = NONE;
        for (int cell = 0; cell < units.length; cell++) {
            used[data.sku[cell]] += units[cell];
        }
        for (int s = 0; s < used.length; s++) {
            assertThat(used[s]).isLessThanOrEqualTo(data.supply[s]);
        }
        for (int bits = 0; bits < 1 << data.bonus.length; bits++) {
            boolean[] shown = choice(bits, data.bonus.length);
            long value = 0;
            boolean fits = true;
            for (int g = 0; g < shown.length; g++) {
                value += shown[g] ? data.bonus[g] : 0;
            }
            for (int cell = 0; cell < units.length; cell++) {
                boolean broken = data.group[cell] >= 0 && !shown[data.group[cell]];
                long[] gains = broken ? data.salvage[cell] : data.gains[cell];
                fits &= units[cell] <= gains.length;
                fits &= broken || data.group[cell] < 0 || units[cell] >= data.core[cell];
                for (int k = 0; k < units[cell] && k < gains.length; k++) {
                    value += gains[k];
                }
            }
            best = fits ? Math.max(best, value) : best;
        }
        return best;
    }

    /** Three hundred small ones: the best choice, units that gain as much, and a proof that says so, of few leaves. */
    @Test
    void theBestChoiceIsFoundAndProvenInFewLeaves() {
        Random random = new Random(5);
        int size = 0;
        int atRoot = 0;
        for (int i = 0; i < 300; i++) {
            DisplayData data = drawn(random, 1 + random.nextInt(4), 2 + random.nextInt(5), 3 + random.nextInt(5));
            DisplaySolver solved = DisplaySolver.solve(data, 1_000_000);
            long best = best(data);
            assertThat(solved.value()).as("problem %s", i).isEqualTo(best);
            assertThat(gained(data, solved.units())).isEqualTo(best);
            assertThat(solved.proof().bound()).isEqualTo(best);
            int nodes = checked(data, solved.proof(), new int[data.bonus.length]);
            size += nodes;
            atRoot += nodes == 1 ? 1 : 0;
        }
        assertThat(size).as("nodes of all proofs").isLessThanOrEqualTo(1_000);
        assertThat(atRoot).as("proofs of one node").isGreaterThanOrEqualTo(196);
    }

    /** Without a budget there still are a choice that improving finds, and a bound at the root. */
    @Test
    void withoutABudgetTheRootIsBoundedAndTheChoiceNearlyTheBest() {
        Random random = new Random(6);
        int found = 0;
        long gap = 0;
        for (int i = 0; i < 150; i++) {
            DisplayData data = drawn(random, 2 + random.nextInt(4), 5 + random.nextInt(5), 6 + random.nextInt(5));
            DisplaySolver solved = DisplaySolver.solve(data, 0);
            long best = best(data);
            assertThat(solved.value()).isLessThanOrEqualTo(best);
            assertThat(solved.proof().bound()).isGreaterThanOrEqualTo(best);
            assertThat(solved.proof().prices()).isNotNull();
            assertThat(checked(data, solved.proof(), new int[data.bonus.length]))
                    .isOne();
            found += solved.value() == best ? 1 : 0;
            gap += solved.proof().bound() - best;
        }
        assertThat(found).as("best choices found").isGreaterThanOrEqualTo(131);
        assertThat(gap).as("distance of all bounds").isLessThanOrEqualTo(640);
    }

    @Test
    void aChoiceFlippedGroupByGroupIsWorthWhatItIsWorthAnew() {
        Random random = new Random(7);
        int impossible = 0;
        for (int i = 0; i < 200; i++) {
            int groups = 2 + random.nextInt(4);
            DisplayData data = drawn(random, 1 + random.nextInt(4), groups, groups + random.nextInt(3));
            boolean[] shown = choice(random.nextInt(1 << groups), groups);
            FixedDisplays fixed = new FixedDisplays(data, shown);
            for (int flips = 0; flips < 12; flips++) {
                long value = valueOf(data, shown);
                assertThat(fixed.isPossible()).isEqualTo(value != NONE);
                assertThat(fixed.shown()).isEqualTo(shown);
                if (value == NONE) {
                    impossible++;
                    int s = fixed.impossibleSku();
                    int forced = 0;
                    for (int cell = data.skuStart[s]; cell < data.skuStart[s + 1]; cell++) {
                        forced += data.group[cell] >= 0 && shown[data.group[cell]] ? data.core[cell] : 0;
                    }
                    assertThat(forced).isGreaterThan(data.supply[s]);
                } else {
                    assertThat(fixed.impossibleSku()).isEqualTo(-1);
                    assertThat(fixed.total()).isEqualTo(value);
                    int[] all = new int[groups];
                    for (int g = 0; g < groups; g++) {
                        assertThat(fixed.isShown(g)).isEqualTo(shown[g]);
                        all[g] = shown[g] ? 1 : -1;
                    }
                    assertThat(bound(data, fixed.prices(), all)).isEqualTo(value);
                    assertThat(gained(data, fixed.units())).isGreaterThanOrEqualTo(value);
                }
                int g = random.nextInt(groups);
                shown[g] = !shown[g];
                long steps = fixed.steps();
                fixed.flip(g);
                assertThat(fixed.steps() - steps).isEqualTo(looked(data, g, shown));
            }
        }
        assertThat(impossible).isBetween(200, 2_200);
    }

    /** The gains looked at when a group changes: those of every cell of its SKUs, and one for each cell. */
    private static long looked(DisplayData data, int g, boolean[] shown) {
        long steps = 0;
        for (int cell : data.cells[g]) {
            for (int other = data.skuStart[data.sku[cell]]; other < data.skuStart[data.sku[cell] + 1]; other++) {
                boolean broken = data.group[other] >= 0 && !shown[data.group[other]];
                steps += (broken ? data.salvage[other] : data.gains[other]).length + 1;
            }
        }
        return steps;
    }

    /** Ties go to the earlier cell: of equal gains the first doors have theirs. */
    @Test
    void equalGainsGoToTheEarlierCell() {
        DisplayData data = new DisplayData(
                new int[] {3},
                new int[] {0, 3},
                new int[] {0, 0, 0},
                new int[] {-1, -1, -1},
                new int[3],
                new long[][] {{5, 5}, {7, 5}, {5, 5}},
                new long[3][0],
                new int[0][],
                new long[0]);
        assertThat(new FixedDisplays(data, new boolean[0]).units()).containsExactly(2, 1, 0);
        assertThat(new FixedDisplays(data, new boolean[0]).prices()).containsExactly(5);
        assertThat(DisplaySolver.solve(data, 10).value()).isEqualTo(17);
    }

    /** More gains than the first buffer holds. */
    @Test
    void aHundredGainsOfASkuAreCounted() {
        long[][] gains = new long[3][];
        for (int cell = 0; cell < 3; cell++) {
            gains[cell] = new long[50];
            for (int k = 0; k < 50; k++) {
                gains[cell][k] = 100L - k;
            }
        }
        DisplayData data = new DisplayData(
                new int[] {120},
                new int[] {0, 3},
                new int[] {0, 0, 0},
                new int[] {-1, -1, -1},
                new int[3],
                gains,
                new long[3][0],
                new int[0][],
                new long[0]);
        FixedDisplays fixed = new FixedDisplays(data, new boolean[0]);
        assertThat(fixed.units()).containsExactly(40, 40, 40);
        assertThat(fixed.total()).isEqualTo(3 * (100 + 61) * 20);
        assertThat(fixed.prices()).containsExactly(61);
    }
}
