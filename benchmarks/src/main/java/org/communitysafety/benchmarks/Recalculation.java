package org.communitysafety.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.StatusJudge;

/**
 * Judges ten thousand measures with sixty months each from their values: status of every year, forecast, signal, chart.
 * The yardstick is what a spreadsheet would do with the same values: compare each month with the one before.
 */
public final class Recalculation {
    private static final LocalDate AS_OF = LocalDate.of(2020, 3, 31);
    private static final int WARM_UP = 1;
    private static final int TIMES = 3;
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    private Recalculation() {}

    public static void main(String[] arguments) {
        List<SyntheticPlan> plans = SyntheticPlan.plans(MANY);
        Sample few = Sample.of(WARM_UP, TIMES, () -> judge(plans.subList(0, plans.size() * FEW / MANY)));
        Sample many = Sample.of(0, 1, () -> judge(plans));
        Sample plain = Sample.of(WARM_UP, TIMES, () -> compare(plans));
        System.out.printf("measures judged                        %,d, %d months each%n", MANY, SyntheticPlan.MONTHS);
        System.out.printf("all of them, once                      %,.0f ms%n", many.medianMillis());
        System.out.printf("one measure                            %.3f ms%n", many.medianMillis() / MANY);
        System.out.printf("%,d against %,d                   %.1f times%n", MANY, FEW, ratio(many, few));
        System.out.printf("against comparing with last month      %,.0f times%n", ratio(many, plain));
    }

    private static double ratio(Sample one, Sample other) {
        return one.medianMillis() / other.medianMillis();
    }

    private static void judge(List<SyntheticPlan> plans) {
        int statuses = plans.stream()
                .mapToInt(plan ->
                        new StatusJudge(plan.known()).judge(plan.plan(), AS_OF).size())
                .sum();
        if (statuses != plans.size() * SyntheticPlan.MEASURES) {
            throw new IllegalStateException("every measure has a status");
        }
    }

    private static void compare(List<SyntheticPlan> plans) {
        long moved = plans.stream().mapToLong(SyntheticPlan::monthsThatMoved).sum();
        if (moved == 0) {
            throw new IllegalStateException("a random month moves");
        }
    }
}
