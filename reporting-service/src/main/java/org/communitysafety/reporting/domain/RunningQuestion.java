package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.communitysafety.vocabulary.Period;

/**
 * What {@link RunningJudge} is asked.
 *
 * @param subject the measure in its area, as a sentence begins: {@code Burglary in Nottingham}
 * @param period that has not ended at {@code asOf}
 * @param actual what is known of the period so far; null when nothing is
 * @param complete of {@code actual}, as published
 * @param series the months of the measure's own source; {@link MonthlySeries#EMPTY} where there are none
 * @param asked what the target asks of this period
 * @param gaps per month of it, whose records are missing, as a clause; only where that is known
 */
record RunningQuestion(
        String subject,
        Unit unit,
        Period period,
        LocalDate asOf,
        BigDecimal actual,
        Boolean complete,
        MonthlySeries series,
        Asked asked,
        Map<YearMonth, String> gaps,
        Thresholds thresholds) {
    Goal goal() {
        return asked.goal();
    }
}
