package org.communitysafety.cli.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.communitysafety.contracts.EventTypes;

/** What the agencies of Exampleton say they have sent. */
final class Declarations {
    private final Play play;
    private final Story story;

    Declarations(Play play) {
        this.play = play;
        this.story = new Story(play);
    }

    String of(String agency, YearMonth month) {
        return line(agency, month, play.startedAt(), series -> story.declared(series, month));
    }

    /** Takes a declaration back: nothing was sent. */
    static String none(String agency, YearMonth month, Instant at) {
        return line(agency, month, at, series -> 0);
    }

    private static String line(String agency, YearMonth month, Instant at, ToIntFunction<Series> count) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Series.of(agency).forEach(series -> counts.put(series.category().slug(), count.applyAsInt(series)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", agency);
        data.put("month", month.toString());
        data.put("counts", counts);
        String subject = agency + "/" + month;
        return Events.line(EventTypes.FEED_DECLARED, subject + "@" + at, subject, at, data);
    }
}
