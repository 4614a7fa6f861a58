package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.statistics.WeightedSum;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * Adds up what the incidents of a period weigh in every area, and the squares of it, which say how surely the sum is known.
 * The sums are those of the indicator's values; a cell does not keep the squares.
 */
public final class HarmTally {
    private final Indicator indicator;
    private final Indicators alone;
    private final Geography geography;
    private final Period period;
    private final double heaviest;
    private final Map<AreaCode, Sum> sums = new HashMap<>();
    private final Set<AreaCode> undated = new HashSet<>();

    /** @param indicator of kind harm, which weighs something */
    public HarmTally(Indicator indicator, Indicators indicators, Geography geography, Period period) {
        this.indicator = indicator;
        this.alone = indicators.counting(List.of(indicator.id()));
        this.geography = geography;
        this.period = period;
        this.heaviest = indicators.heaviestIn(indicator).doubleValue();
    }

    private static final class Sum {
        private long thousandths;
        private double squares;
        private long incidents;
    }

    /** @param facts how many incidents count like this one */
    public void add(Counted fact, long facts) {
        for (Indicators.Counting counting : alone.countingsOf(fact.traits())) {
            Indicator.Moved moved = counting.indicator().moved(fact, counting.amount());
            if (moved != null && period.contains(moved.month())) {
                boolean dated = moved.cell().equals(indicator.id());
                for (AreaCode area : geography.containing(fact.place())) {
                    if (dated) {
                        add(area, moved.amount(), facts);
                    } else {
                        undated.add(area);
                    }
                }
            }
        }
    }

    private void add(AreaCode area, long thousandths, long facts) {
        Sum sum = sums.computeIfAbsent(area, each -> new Sum());
        double weight = BigDecimal.valueOf(thousandths, WeightTable.DECIMALS).doubleValue();
        sum.thousandths += thousandths * facts;
        sum.squares += weight * weight * facts;
        sum.incidents += facts;
    }

    /** The largest weight that an incident could have had. */
    public double heaviest() {
        return heaviest;
    }

    /** True where something counts. */
    public boolean holds(AreaCode area) {
        return sums.containsKey(area);
    }

    /** @param judgement of the indicator's value there; incidents without the date that counts leave it unknown */
    public HarmRanking.Measured of(AreaCode area, Judgement judgement) {
        Sum sum = sums.getOrDefault(area, new Sum());
        double value = BigDecimal.valueOf(sum.thousandths, WeightTable.DECIMALS).doubleValue();
        return new HarmRanking.Measured(
                area,
                new WeightedSum(value, sum.squares, heaviest),
                sum.incidents,
                undated.contains(area) ? judgement.and(Judgement.UNKNOWN) : judgement);
    }
}
