package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.function.Function;
import org.communitysafety.target.domain.Reckoning.Wanted;
import org.communitysafety.vocabulary.AgencyId;

/** Makes quotients: the sum above divided by the sum below, each of what was counted or of what was reported. */
final class Quotients {
    private final ReportedFigures reported;

    Quotients(ReportedFigures reported) {
        this.reported = reported;
    }

    /**
     * @param counted the sum of what was counted above or below; null where nothing was
     * @param judgement of what was counted
     */
    IndicatorValue value(Wanted wanted, Function<Indicator.Role, Long> counted, Judgement judgement) {
        ReportedFigures.Sum above = sum(wanted, Indicator.Role.NUMERATOR, counted);
        ReportedFigures.Sum below = sum(wanted, Indicator.Role.DENOMINATOR, counted);
        if (above.notCollected() || below.notCollected()) {
            return IndicatorValue.divided(wanted, null, null, null, Judgement.declared(false))
                    .ofReported(false, true);
        }
        // What an agency reports is as whole as it says.
        Judgement whole = wanted.indicator().parts().isEmpty() ? Judgement.declared(true) : judgement;
        if (above.sum() == null || below.sum() == null || below.sum().signum() == 0) {
            String missing = above.missing() == null ? below.missing() : above.missing();
            return IndicatorValue.divided(wanted, null, null, null, whole).withReason(missing);
        }
        BigDecimal value = Reckoning.divide(above.sum(), below.sum());
        return IndicatorValue.divided(wanted, value, above.sum(), below.sum(), whole)
                .ofReported(above.provisional() || below.provisional(), false);
    }

    /** Of what is counted, nothing is zero. */
    private ReportedFigures.Sum sum(Wanted wanted, Indicator.Role role, Function<Indicator.Role, Long> counted) {
        String agency = wanted.indicator().definition().quotient().agency();
        return wanted.indicator()
                .reportedAs(role)
                .map(id ->
                        reported.of(id, agency == null ? null : new AgencyId(agency), wanted.area(), wanted.period()))
                .orElseGet(() -> {
                    Long count = counted.apply(role);
                    return new ReportedFigures.Sum(BigDecimal.valueOf(count == null ? 0 : count), false, false, null);
                });
    }
}
