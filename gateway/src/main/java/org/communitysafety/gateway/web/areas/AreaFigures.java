package org.communitysafety.gateway.web.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An area with its figures of one period. */
record AreaFigures(Answers.Area area, Figure count, Figure rate, Figure harm) {

    /** The areas that there are: one that was replaced has no residents, and is told of only where something counts in it. */
    static List<AreaFigures> of(List<Answers.Area> areas, Answers.Values divided, Answers.Values harm) {
        Map<String, Answers.Value> rates = byArea(divided);
        Map<String, Answers.Value> harms = byArea(harm);
        boolean populated = areas.stream().anyMatch(area -> area.population() != null);
        return areas.stream()
                .filter(area -> !populated || area.population() != null || counts(rates.get(area.code())))
                .map(area -> new AreaFigures(
                        area,
                        Figure.counted(rates.get(area.code())),
                        Figure.of(rates.get(area.code())),
                        Figure.of(harms.get(area.code()))))
                .toList();
    }

    Figure by(Measured measure) {
        return switch (measure) {
            case COUNT -> count;
            case RATE -> rate;
            case HARM -> harm;
        };
    }

    /** The highest first; then what is suppressed and what is missing, by name, so that their place tells nothing. */
    static List<AreaFigures> ranked(List<AreaFigures> areas, Measured measure) {
        Comparator<AreaFigures> known = Comparator.comparing(
                each -> each.by(measure).isKnown() ? 0 : each.by(measure).suppressed() ? 1 : 2);
        Comparator<AreaFigures> highest = (one, other) -> Optional.ofNullable(
                        other.by(measure).value())
                .flatMap(more -> Optional.ofNullable(one.by(measure).value()).map(more::compareTo))
                .orElse(0);
        return areas.stream()
                .sorted(known.thenComparing(highest)
                        .thenComparing(each -> each.area().called())
                        .thenComparing(each -> each.area().code()))
                .toList();
    }

    private static boolean counts(Answers.Value value) {
        return value != null
                && (value.suppressed()
                        || value.numerator() != null && value.numerator().signum() > 0);
    }

    private static Map<String, Answers.Value> byArea(Answers.Values values) {
        Map<String, Answers.Value> byArea = new TreeMap<>();
        values.items().forEach(value -> byArea.put(value.area(), value));
        return byArea;
    }
}
