package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out one referral's part in the figures of a cohort from its steps as they stand, month by month, by hand. */
final class NaiveCohorts {
    static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2018, 12),
            YearMonth.of(2019, 1),
            YearMonth.of(2019, 2),
            YearMonth.of(2019, 3),
            YearMonth.of(2019, 4));
    private static final String AGENCY_AREA = "E06000018";

    private final List<StepVersion> steps;
    private final List<String> states;
    private final Map<String, Long> figures = new TreeMap<>();

    NaiveCohorts(List<StepVersion> events) {
        NaiveRecount recount = new NaiveRecount(events);
        this.steps = recount.steps();
        this.states = recount.states();
    }

    /** By series, smallest area and month: what counts in it or, of a cohort, what stands at its end. */
    Map<String, Long> figures() {
        if (!steps.isEmpty()) {
            outcome();
            harm();
            MONTHS.forEach(this::standing);
        }
        return figures;
    }

    private void outcome() {
        for (int first = 0; first < steps.size(); first++) {
            if (steps.get(first).details().step().equals("MADE")) {
                LocalDate last = steps.get(first).details().at().day().plusMonths(1);
                int acted = 0;
                for (int later = first + 1; later < steps.size(); later++) {
                    StepVersion.Details details = steps.get(later).details();
                    boolean within = details.at().day().compareTo(last) <= 0
                            && details.at()
                                            .day()
                                            .compareTo(steps.get(first)
                                                    .details()
                                                    .at()
                                                    .day())
                                    > 0;
                    acted += within && details.step().equals("ACTION_TAKEN") ? 1 : 0;
                }
                add("acted~started", area(steps.get(first)), YearMonth.from(last), 1);
                add("acted", area(steps.get(first)), YearMonth.from(last), acted > 0 ? 1 : 0);
                add("idle~started", area(steps.get(first)), YearMonth.from(last), 1);
                add("idle", area(steps.get(first)), YearMonth.from(last), acted > 0 ? 0 : 1);
                return;
            }
        }
    }

    private void harm() {
        for (StepVersion step : steps) {
            String offence = step.details().attributes().get("offence");
            if (step.details().step().equals("NOTED") && offence != null) {
                long weight = offence.equals("theft") ? 2_500 : 10_000;
                add("harm", area(step), YearMonth.from(step.details().at().day()), weight);
            }
        }
    }

    private void standing(YearMonth month) {
        boolean in = false;
        String area = AGENCY_AREA;
        String sex = null;
        BigDecimal score = null;
        for (int at = 0; at < steps.size(); at++) {
            StepVersion.Details details = steps.get(at).details();
            if (details.at().day().isAfter(month.atEndOfMonth())) {
                break;
            }
            area = details.area() == null ? area : details.area().value();
            sex = details.attributes().getOrDefault("sex", sex);
            score = details.score() == null ? score : details.score();
            boolean out = List.of("closed", "refused", "left").contains(states.get(at));
            in = !out && (in || details.step().equals("ACCEPTED"));
        }
        if (!in) {
            return;
        }
        add("cohort", area, month, 1);
        add("cohort~is-female", area, month, "female".equals(sex) ? 1 : 0);
        add("cohort~is-male", area, month, "male".equals(sex) ? 1 : 0);
        add("cohort~unstated", area, month, sex == null || sex.equals("not-stated") ? 1 : 0);
        add("women", area, month, "female".equals(sex) ? 1 : 0);
        if (score != null) {
            add("total", area, month, score.movePointRight(3).longValueExact());
            add("average", area, month, score.movePointRight(3).longValueExact());
            add("average~scored", area, month, 1);
        }
    }

    private static String area(StepVersion step) {
        return step.details().area() == null
                ? AGENCY_AREA
                : step.details().area().value();
    }

    private void add(String series, String area, YearMonth month, long amount) {
        if (amount != 0) {
            figures.merge(series + " " + area + " " + month, amount, Long::sum);
        }
    }
}
