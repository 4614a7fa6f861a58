package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.communitysafety.vocabulary.Period;

/**
 * What {@link RunningJudge} is asked.
 *
 * @param subject the measure in its area, as a sentence begins: {@code Burglary in Nottingham}
 * @param period that has not ended at {@code asOf}
 * @param actual what is known of the period so far; null when nothing is
 * @param complete of {@code actual}, as published
 * @param series the months of the measure's own source; {@link MonthlySeries#EMPTY} where there are none
 * @param goal what the target asks of this period; null where its kind asks for no figure or there is no baseline yet
 */
public record RunningQuestion(
        String subject,
        Unit unit,
        Period period,
        LocalDate asOf,
        BigDecimal actual,
        Boolean complete,
        MonthlySeries series,
        Goal goal,
        Thresholds thresholds) {}
