package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A score by a pathway's matrix: what each offence weighs, once for each time it was told (frequency and severity), half of
 * it after each half-life (recency), in all no more than the highest score that there is.
 */
final class MatrixScore {
    private static final int DECIMALS = 3;

    private MatrixScore() {}

    /**
     * @param offences told by the day of the score
     * @return to three decimals; null where the matrix weighs none of them: who was not scored has no score, not 0
     */
    static BigDecimal on(LocalDate day, Pathway pathway, List<StepVersion> offences) {
        BigDecimal score = null;
        for (StepVersion offence : offences) {
            BigDecimal weight = pathway.weightOf(offence.details());
            if (weight != null) {
                BigDecimal counts = faded(
                        weight, ChronoUnit.DAYS.between(offence.details().at().day(), day), pathway.scoring());
                score = score == null ? counts : score.add(counts);
            }
        }
        return score == null ? null : score.min(pathway.scoring().most()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The same on every machine, so that a recount finds the same. */
    private static BigDecimal faded(BigDecimal weight, long days, Pathway.Scoring scoring) {
        if (scoring.halfLifeDays() == null) {
            return weight;
        }
        double left = StrictMath.pow(0.5, (double) days / scoring.halfLifeDays());
        return weight.multiply(BigDecimal.valueOf(left)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
