package org.communitysafety.gateway.web.measure;

import java.util.Optional;
import org.communitysafety.vocabulary.Period;

/**
 * Where the figures of a measure's control chart come from.
 *
 * @param source {@code events} or {@code reported}
 * @param agency who reports them; null for counted ones
 * @param kind of the chart's periods
 */
record SeriesSource(String indicator, String source, String agency, Period.Kind kind) {
    private static final String EVENTS = "events";

    /**
     * Months counted from what agencies sent, also where the target is judged by what is reported once a year; otherwise what is
     * reported by the month or quarter. Empty where neither is there.
     */
    static Optional<SeriesSource> of(Measure measure, Answers.Indicator indicator) {
        if (indicator.counted()) {
            return Optional.of(new SeriesSource(measure.indicator(), EVENTS, null, Period.Kind.MONTH));
        }
        return Period.Kind.of(String.valueOf(measure.defined().judgingPeriod()))
                .filter(kind -> kind == Period.Kind.MONTH || kind == Period.Kind.QUARTER)
                .map(kind -> new SeriesSource(
                        measure.indicator(), "reported", measure.defined().agency(), kind));
    }

    boolean isCounted() {
        return EVENTS.equals(source);
    }
}
