package org.communitysafety.cli.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
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
        List<Series> sent = Series.of(agency).stream()
                .filter(series -> story.isSent(series, month))
                .toList();
        return line(agency, month, play.startedAt(), sent, series -> story.declared(series, month));
    }

    /** Takes a declaration back: nothing was sent. */
    static String none(String agency, YearMonth month, Instant at) {
        return line(agency, month, at, Series.of(agency), series -> 0);
    }

    /** What the council sent of its panel: other declarations of the month stand beside it. */
    static String ofPanel(YearMonth month, Instant at, Map<String, Long> steps, Map<String, Long> meetings) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", City.COUNCIL);
        data.put("month", month.toString());
        data.put("referrals", steps);
        if (!meetings.isEmpty()) {
            data.put("meetings", meetings);
        }
        String subject = City.COUNCIL + "/panel/" + month;
        return Events.line(EventTypes.FEED_DECLARED, subject + "@" + at, subject, at, data);
    }

    /** What an agency sent of a pathway that has no panel. */
    static String ofPathway(String agency, String pathway, YearMonth month, Instant at, long steps) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", agency);
        data.put("month", month.toString());
        data.put("referrals", Map.of(pathway, steps));
        String subject = agency + "/" + pathway + "/" + month;
        return Events.line(EventTypes.FEED_DECLARED, subject + "@" + at, subject, at, data);
    }

    private static String line(
            String agency, YearMonth month, Instant at, List<Series> sent, ToIntFunction<Series> count) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sent.forEach(series -> counts.put(series.category().slug(), count.applyAsInt(series)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", agency);
        data.put("month", month.toString());
        data.put("counts", counts);
        String subject = agency + "/" + month;
        return Events.line(EventTypes.FEED_DECLARED, subject + "@" + at, subject, at, data);
    }
}
