package org.communitysafety.gateway.web.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.gateway.web.Wording;

/**
 * What somebody wrote beside the series.
 *
 * @param number under which the chart shows it
 * @param on ISO 8601 date; {@code day} says the same for people
 * @param breaks whether limits start anew there
 */
public record NoteView(
        int number, String on, String day, String kind, boolean breaks, String title, String where, String author) {
    private static final Set<String> BREAKS = Set.of("recording-break", "re-base");
    /** By their tokens, in the order in which they are offered. */
    static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("operation", "Operation");
        kinds.put("recording-break", "Recording changed");
        kinds.put("re-base", "Limits start anew");
        kinds.put("note", "Note");
        return kinds;
    }

    /** By date. */
    static List<NoteView> of(List<ChartAnswer.Annotation> annotations, String areaName) {
        List<NoteView> notes = new ArrayList<>();
        annotations.stream()
                .sorted(Comparator.comparing(ChartAnswer.Annotation::on))
                .forEach(each -> notes.add(new NoteView(
                        notes.size() + 1,
                        each.on(),
                        Wording.day(each.on()),
                        KINDS.getOrDefault(each.kind(), each.kind()),
                        BREAKS.contains(each.kind()),
                        each.title(),
                        each.area() == null ? "every area" : areaName,
                        each.author())));
        return notes;
    }
}
