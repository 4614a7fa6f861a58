package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.vocabulary.AreaCode;

/** What referrals say of themselves when they are made, and in which wards. */
final class OpeningTally {
    private static final String THEME = "theme";
    private static final String TOLD_NOTHING = "";

    private final Pathway pathway;
    private final Geography geography;
    private final Map<String, Map<String, Long>> values = new HashMap<>();
    private final Map<Optional<AreaCode>, Long> wards = new HashMap<>();

    OpeningTally(Pathway pathway, Geography geography) {
        this.pathway = pathway;
        this.geography = geography;
    }

    void add(PlacedStep opening) {
        count(THEME, opening.details().theme());
        pathway.attributes()
                .forEach(each ->
                        count(each.attribute(), opening.details().attributes().get(each.attribute())));
        wards.merge(geography.find(opening.place()).map(PlacedArea::ward), 1L, Long::sum);
    }

    private void count(String attribute, String value) {
        values.computeIfAbsent(attribute, named -> new HashMap<>())
                .merge(value == null ? TOLD_NOTHING : value, 1L, Long::sum);
    }

    List<PathwayReport.Characteristic> characteristics() {
        List<PathwayReport.Characteristic> told = new ArrayList<>();
        Map<String, String> themes = pathway.themes().stream()
                .collect(Collectors.toMap(Pathway.Theme::theme, Pathway.Theme::title, (one, other) -> one));
        told.add(characteristic(
                THEME,
                "Theme",
                pathway.themes().stream().map(Pathway.Theme::theme).toList(),
                theme -> themes.getOrDefault(theme, theme)));
        pathway.attributes()
                .forEach(each ->
                        told.add(characteristic(each.attribute(), each.title(), each.values(), value -> value)));
        return told;
    }

    /** Values that the pathway does not have come last. */
    private PathwayReport.Characteristic characteristic(
            String attribute, String title, List<String> order, Function<String, String> titles) {
        Map<String, Long> counts = values.getOrDefault(attribute, Map.of());
        List<PathwayReport.ValueLine> lines = counts.entrySet().stream()
                .filter(each -> !each.getKey().equals(TOLD_NOTHING))
                .map(each -> new PathwayReport.ValueLine(each.getKey(), titles.apply(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingInt(
                                (PathwayReport.ValueLine line) -> Math.floorMod(order.indexOf(line.value()), 1_000))
                        .thenComparing(PathwayReport.ValueLine::value))
                .toList();
        return new PathwayReport.Characteristic(attribute, title, lines, counts.getOrDefault(TOLD_NOTHING, 0L));
    }

    /** The most first; those of no known ward last. */
    List<PathwayReport.PlaceLine> places() {
        return wards.entrySet().stream()
                .map(each -> place(each.getKey().orElse(null), each.getValue()))
                .sorted(Comparator.comparing((PathwayReport.PlaceLine line) -> line.ward() == null)
                        .thenComparing(Comparator.comparingLong(PathwayReport.PlaceLine::referrals)
                                .reversed())
                        .thenComparing(line -> String.valueOf(line.ward())))
                .toList();
    }

    private PathwayReport.PlaceLine place(AreaCode ward, long referrals) {
        String name =
                ward == null ? null : geography.find(ward).map(PlacedArea::name).orElse(ward.value());
        return new PathwayReport.PlaceLine(ward, name, referrals);
    }
}
