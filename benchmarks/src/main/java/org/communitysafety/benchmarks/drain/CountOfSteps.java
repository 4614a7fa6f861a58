package org.communitysafety.benchmarks.drain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many referrals were made and how many closed, counted from the records one by one, with nothing shared. */
final class CountOfSteps implements StepSupply.Taker {
    /** What target-service counted of the same. */
    static final String CELLS =
            "select indicator || '|' || area || '|' || to_char(month, 'YYYY-MM'), sum(count) from target.indicator_cell"
                    + " where count > 0 and indicator in ('complex-persons-panel-opened', 'complex-persons-panel-closed')"
                    + " group by indicator, area, month";

    private final Places places;
    private final Map<Integer, Referral> referrals = new HashMap<>();
    private long records;

    private static final class Referral {
        private String place;
        private LocalDate made;
        private LocalDate closed;
        private LocalDate closedInstead;
        private boolean isCancelled;
    }

    CountOfSteps(Places places) {
        this.places = places;
    }

    @Override
    public void step(StepSupply.Step step) {
        records++;
        Referral referral = referrals.computeIfAbsent(step.referral(), number -> new Referral());
        referral.place = step.place();
        if (step.cancels()) {
            referral.isCancelled = true;
        } else if (step.corrects() >= 0) {
            referral.closedInstead = step.day();
        } else if (step.word().equals("CLOSED")) {
            referral.closed = step.day();
        } else if (step.word().equals("MADE")) {
            referral.made = step.day();
        }
    }

    @Override
    public void malformed(int number) {
        records++;
    }

    long records() {
        return records;
    }

    /** By {@code indicator|area|yyyy-mm}. */
    Map<String, Long> cells() {
        Map<String, Long> cells = new HashMap<>();
        for (Referral referral : referrals.values()) {
            List<String> areas = places.containing(referral.place);
            count("complex-persons-panel-opened", referral.made, areas, cells);
            if (!referral.isCancelled) {
                LocalDate closed = referral.closedInstead == null ? referral.closed : referral.closedInstead;
                count("complex-persons-panel-closed", closed, areas, cells);
            }
        }
        return cells;
    }

    private static void count(String indicator, LocalDate day, List<String> areas, Map<String, Long> cells) {
        areas.forEach(area -> cells.merge(indicator + '|' + area + '|' + YearMonth.from(day), 1L, Long::sum));
    }
}
