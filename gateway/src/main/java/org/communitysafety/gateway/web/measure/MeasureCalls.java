package org.communitysafety.gateway.web.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.vocabulary.Period;

/** What the page of a measure asks of services. */
@ApplicationScoped
class MeasureCalls {
    private static final String LARGEST_PAGE = "10000";
    private static final String REFERENCES = "100";

    private final PageCalls calls;

    MeasureCalls(PageCalls calls) {
        this.calls = calls;
    }

    Reply area(String code) {
        return calls.get("areas/" + Addresses.encoded(code));
    }

    Optional<Answers.Indicator> indicator(String id) {
        return calls.read("indicators/" + Addresses.encoded(id), Answers.Indicator.class);
    }

    /** Those that an area is made of and that figures are kept of; empty of a ward. */
    List<Answers.Area> parts(Answers.Area area) {
        String level =
                switch (area.level()) {
                    case "force", "partnership" -> "district";
                    case "district" -> "ward";
                    default -> null;
                };
        return level == null
                ? List.of()
                : calls
                        .answered(
                                Addresses.of("areas", "level", level, "within", area.code(), "limit", LARGEST_PAGE),
                                Answers.Areas.class)
                        .map(Answers.Areas::items)
                        .orElse(List.of())
                        .stream()
                        .filter(part -> !part.code().equals(area.code()))
                        .toList();
    }

    /** A refusal names the faults of the question. */
    Reply chart(SeriesSource series, String area, MeasureQuestion question) {
        return calls.answered(Addresses.of(
                path(series.indicator(), "chart"),
                "area",
                area,
                "period",
                series.kind().token(),
                "kind",
                question.kind(),
                "from",
                question.from(),
                "to",
                question.to(),
                "source",
                series.source(),
                "agency",
                series.agency()));
    }

    /** The figures behind a chart, those of periods that are not complete among them, each beside the year before. */
    List<ValuesAnswer.Value> values(SeriesSource series, String area, MeasureQuestion question) {
        return values(Addresses.of(
                path(series.indicator(), "values"),
                "area",
                area,
                "period",
                series.kind().token(),
                "from",
                question.from(),
                "to",
                question.to(),
                "source",
                series.source(),
                "agency",
                series.agency(),
                "compare",
                "year-before",
                "limit",
                LARGEST_PAGE));
    }

    /**
     * Counted figures of one period beside the year before.
     *
     * @param agency only what this one sent; null for all
     */
    List<ValuesAnswer.Value> compared(String indicator, List<String> areas, String agency, Period of) {
        String[] pairs = Stream.concat(
                        areas.stream().flatMap(area -> Stream.of("area", area)),
                        Stream.of(
                                "period",
                                of.kind().token(),
                                "from",
                                of.toString(),
                                "to",
                                of.toString(),
                                "source",
                                "events",
                                "agency",
                                agency,
                                "fill",
                                "zero",
                                "compare",
                                "year-before",
                                "limit",
                                LARGEST_PAGE))
                .toArray(String[]::new);
        return values(Addresses.of(path(indicator, "values"), pairs));
    }

    /** Who sent anything of these categories for a month. */
    List<String> agencies(Period month, List<String> categories) {
        return calls
                .answered(Addresses.of("feeds", "month", month.toString(), "limit", LARGEST_PAGE), Answers.Feeds.class)
                .map(Answers.Feeds::items)
                .orElse(List.of())
                .stream()
                .filter(feed -> feed.category() != null && categories.contains(feed.category()))
                .map(Answers.Feed::agency)
                .distinct()
                .sorted()
                .toList();
    }

    List<ChartAnswer.Annotation> annotations(String indicator, String area) {
        return calls.answered(
                        Addresses.of("annotations", "indicator", indicator, "area", area), Answers.Annotations.class)
                .map(Answers.Annotations::items)
                .orElse(List.of());
    }

    /** Whoever asks is kept in the access record. @param cursor null for the first page */
    Reply incidents(String category, String area, Period from, Period to, String cursor) {
        return calls.get(Addresses.of(
                "incidents",
                "category",
                category,
                "area",
                area,
                "from",
                from.toString(),
                "to",
                to.toString(),
                "cursor",
                cursor,
                "limit",
                REFERENCES));
    }

    Reply annotate(Object annotation) {
        return calls.send("POST", "annotations", annotation);
    }

    private List<ValuesAnswer.Value> values(String uri) {
        return calls.answered(uri, ValuesAnswer.class).map(ValuesAnswer::items).orElse(List.of());
    }

    private static String path(String indicator, String what) {
        return "indicators/" + Addresses.encoded(indicator) + '/' + what;
    }
}
