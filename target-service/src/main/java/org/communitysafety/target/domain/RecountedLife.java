package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** What the steps of one referral count for, each step asked by itself: a part of the {@link Recount}. */
final class RecountedLife {
    private final Geography geography;
    private final List<PlacedStep> life;
    private final Map<Cell, Long> cells;

    /** @param cells to add to */
    RecountedLife(Geography geography, List<PlacedStep> life, Map<Cell, Long> cells) {
        this.geography = geography;
        this.life = life;
        this.cells = cells;
    }

    /** @param at which of the steps */
    void add(Indicator indicator, int at) {
        switch (indicator.kind()) {
            case STEPS -> addStep(indicator, life.get(at));
            case OUTCOME -> addOutcome(indicator, at);
            case STANDING -> addStanding(indicator, at);
            default -> throw new IllegalStateException("no steps count for " + indicator.id());
        }
    }

    private void addStep(Indicator indicator, PlacedStep step) {
        StepCount count = indicator.definition().steps();
        if (count.isMetBy(step)) {
            put(indicator.id(), step, count.agency(), step.month(), count.sumsWeights() ? step.weight() : 1);
        }
    }

    /** Of the one step that has none before it that starts a window too. */
    private void addOutcome(Indicator indicator, int at) {
        CohortOutcome outcome = indicator.definition().outcome();
        PlacedStep step = life.get(at);
        if (!outcome.isStartedBy(step) || life.subList(0, at).stream().anyMatch(outcome::isStartedBy)) {
            return;
        }
        LocalDate after = step.details().at().day().plusMonths(outcome.months()).plusDays(1);
        long happenings = life.subList(at + 1, life.size()).stream()
                .filter(outcome::isHappening)
                .map(later -> later.details().at().day())
                .filter(day -> !day.equals(step.details().at().day()) && day.isBefore(after))
                .count();
        YearMonth month = YearMonth.from(after.minusDays(1));
        put(CellNames.started(indicator.id()), step, outcome.agency(), month, 1);
        boolean above = outcome.counts().equals(CohortOutcome.WITHOUT) ? happenings == 0 : happenings > 0;
        if (above) {
            put(indicator.id(), step, outcome.agency(), month, 1);
        }
    }

    /** At the last step of a month: what stands at the month's end, against the end of the month before. */
    private void addStanding(Indicator indicator, int at) {
        PlacedStep step = life.get(at);
        if (at + 1 < life.size() && life.get(at + 1).month().equals(step.month())) {
            return;
        }
        int before = at;
        while (before >= 0 && life.get(before).month().equals(step.month())) {
            before--;
        }
        String dimension = indicator.definition().standing().agency();
        Map<String, Long> now = standing(indicator, at);
        Map<String, Long> then = standing(indicator, before);
        PlacedStep placed = placed(at);
        PlacedStep placedThen = placed(Math.max(before, 0));
        if (!now.equals(then) || !placed.place().equals(placedThen.place())) {
            then.forEach(
                    (series, amount) -> put(CellNames.leftOf(series), placedThen, dimension, step.month(), amount));
            now.forEach((series, amount) -> put(series, placed, dimension, step.month(), amount));
        }
    }

    /** What the referral adds after a step: looked up backwards, each thing where it was said last. */
    private Map<String, Long> standing(Indicator indicator, int at) {
        CohortStanding cohort = indicator.definition().standing();
        for (int back = at; back >= 0 && life.get(back).isUnderWay(); back--) {
            if (cohort.isEnteredBy(life.get(back))) {
                Map<String, String> known = new HashMap<>();
                for (int said = at; said >= 0; said--) {
                    life.get(said).details().attributes().forEach(known::putIfAbsent);
                }
                return cohort.amounts(indicator, known, life.get(at).score());
            }
        }
        return Map.of();
    }

    /** The step that said last where it is; the first where none did. */
    private PlacedStep placed(int at) {
        int said = at;
        while (said > 0 && life.get(said).details().area() == null) {
            said--;
        }
        return life.get(said);
    }

    private void put(String series, PlacedStep step, String dimension, YearMonth month, long amount) {
        AgencyId agency = step.agency(dimension).orElse(null);
        if (agency != null) {
            for (AreaCode area : geography.containing(step.place())) {
                cells.merge(new Cell(series, area, month, agency), amount, Long::sum);
            }
        }
    }
}
