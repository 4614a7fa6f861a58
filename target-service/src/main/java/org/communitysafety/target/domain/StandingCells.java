package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * The cells of a cohort: in each month what came to stand at its end that did not at the end of the month before, and,
 * in a series beside it, what stood there and does not any more. What stands at the end of a period is all that came by
 * then without all that left. So a member of many years has two cells, and a correction moves those of its months.
 */
final class StandingCells {
    private final Geography geography;

    StandingCells(Geography geography) {
        this.geography = geography;
    }

    /** @param life never empty */
    void of(Indicator indicator, List<PlacedStep> life, ObjLongConsumer<Cell> taker) {
        AgencyId agency =
                life.get(0).agency(indicator.definition().standing().agency()).orElse(null);
        if (agency == null) {
            return;
        }
        Share before = Share.NONE;
        for (Map.Entry<YearMonth, Share> end : monthEnds(indicator, life).entrySet()) {
            Share now = end.getValue();
            if (!now.equals(before)) {
                add(before, end.getKey(), agency, true, taker);
                add(now, end.getKey(), agency, false, taker);
                before = now;
            }
        }
    }

    /** What stands at the end of each month in which something was said. */
    static NavigableMap<YearMonth, Share> monthEnds(Indicator indicator, List<PlacedStep> life) {
        CohortStanding standing = indicator.definition().standing();
        NavigableMap<YearMonth, Share> ends = new TreeMap<>();
        Map<String, String> known = new HashMap<>();
        AreaCode place = life.get(0).place();
        boolean stands = false;
        for (PlacedStep step : life) {
            place = step.details().area() == null ? place : step.place();
            known.putAll(step.details().attributes());
            stands = step.isUnderWay() && (stands || standing.isEnteredBy(step));
            ends.put(
                    step.month(),
                    stands ? new Share(place, standing.amounts(indicator, known, step.score())) : Share.NONE);
        }
        return ends;
    }

    private void add(Share share, YearMonth month, AgencyId agency, boolean left, ObjLongConsumer<Cell> taker) {
        share.amounts.forEach((series, amount) -> {
            String moved = left ? CellNames.leftOf(series) : series;
            geography
                    .containing(share.place)
                    .forEach(area -> taker.accept(new Cell(moved, area, month, agency), amount));
        });
    }

    /** What one referral adds to each series, and where; it is nowhere while it adds nothing. */
    record Share(AreaCode place, Map<String, Long> amounts) {
        static final Share NONE = new Share(null, Map.of());
    }
}
