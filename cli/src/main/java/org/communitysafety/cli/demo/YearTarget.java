package org.communitysafety.cli.demo;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanMeasure.Baseline;
import org.communitysafety.contracts.PlanPublished.Target;

/**
 * The target that is judged by financial year: one year is over and judged, the running one has a forecast, with an outcome that
 * is open. Its baseline is the year before, as Exampleton printed it.
 */
final class YearTarget {
    static final String ID = "reduce-violence";

    private static final String TITLE = "Reduce violence and disorder by 18%";
    private static final BigDecimal PERCENT = BigDecimal.valueOf(18);
    private static final BigDecimal PRINTED = BigDecimal.valueOf(2_080);
    private static final int YEARS = 4;

    private YearTarget() {}

    static Target of(Play play, String priority) {
        PlanMeasure measure = new PlanMeasure(
                ID,
                TITLE,
                Definitions.VIOLENCE,
                "events",
                null,
                "reduce-by-percent",
                "lower-is-better",
                "count",
                PERCENT,
                null,
                "financial-year",
                new Baseline(play.baselineYear().previous().toString(), PRINTED),
                play.baselineYear().firstDay().toString(),
                play.baselineYear().firstDay().plusYears(YEARS).minusDays(1).toString(),
                null,
                "relative",
                null,
                null,
                null,
                null,
                List.of(),
                "linear",
                null,
                null,
                null,
                null,
                "The baseline is the figure that Exampleton printed; what is fictional was never counted.");
        return new Target(ID, TITLE, priority, List.of(measure));
    }
}
