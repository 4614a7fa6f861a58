package org.communitysafety.gateway.web.scorecard;

import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Wording;

/**
 * Where the running period is heading.
 *
 * @param period the one that runs; null when there is none
 * @param soFar its figure and colour up to now; null when there is none
 * @param forecast the figure it is likely to end with; null without a forecast
 * @param range what it lies between with 95 % confidence; null without one
 * @param chance how likely it is to end as asked; null where that is not known
 * @param sentence the same in words, or why nobody can say; null without one
 */
public record OutlookView(
        String period, PeriodView soFar, String forecast, String range, String chance, String sentence) {

    static OutlookView of(ScorecardItem item) {
        ScorecardItem.Forecast forecast = item.forecast();
        return new OutlookView(
                item.running() == null ? null : Wording.period(item.running().period()),
                soFar(item),
                forecast == null ? null : Figures.of(forecast.value(), item.unit()),
                range(forecast, item.unit()),
                forecast == null || forecast.probabilityOfMeeting() == null
                        ? null
                        : Figures.probability(forecast.probabilityOfMeeting()),
                sentence(item));
    }

    private static String range(ScorecardItem.Forecast forecast, String unit) {
        return forecast == null || forecast.low() == null || forecast.high() == null
                ? null
                : Figures.of(forecast.low(), unit) + " to " + Figures.of(forecast.high(), unit);
    }

    private static String sentence(ScorecardItem item) {
        ScorecardItem.Running running = item.running();
        return running != null && running.explanation() != null ? running.explanation() : item.forecastNote();
    }

    private static PeriodView soFar(ScorecardItem item) {
        ScorecardItem.Running running = item.running();
        if (running == null || running.actual() == null) {
            return null;
        }
        return new PeriodView(
                Wording.period(running.period()),
                Figures.of(running.actual(), item.unit()),
                running.rag() == null ? null : StatusView.of(running.rag(), running.whiteReason()),
                completeness(running.complete()));
    }

    /** A feed that is short is not the same as one that nobody can judge yet. */
    private static String completeness(Boolean complete) {
        if (complete == null) {
            return "not known to be complete";
        }
        return complete ? null : "feeds not complete";
    }
}
