package org.communitysafety.gateway.web.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Wording;

/** A summary that a plan's document prints, beside what its own items add up to. */
public record HeadlineView(String period, String printed, String derived) {

    /** Only those that contradict their items; a period of which no item is known is not judged. */
    public static List<HeadlineView> contradicted(PlanPublished plan, List<ScorecardItem> items) {
        return plan.headlines() == null
                ? List.of()
                : plan.headlines().stream()
                        .map(headline -> of(headline, items))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static HeadlineView of(PlanPublished.Headline headline, List<ScorecardItem> items) {
        Map<String, Long> derived = items.stream()
                .map(item -> colourIn(item, headline.period()))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> printed = Map.of(
                "GREEN", (long) headline.green(),
                "AMBER", (long) headline.amber(),
                "RED", (long) headline.red(),
                "WHITE", (long) headline.white());
        boolean same = printed.entrySet().stream()
                .allMatch(colour -> derived.getOrDefault(colour.getKey(), 0L).equals(colour.getValue()));
        return derived.isEmpty() || same
                ? null
                : new HeadlineView(Wording.period(headline.period()), words(printed), words(derived));
    }

    private static String colourIn(ScorecardItem item, String period) {
        ScorecardItem.Deliverable work =
                item.against() == null ? null : item.against().deliverable();
        Stream<String> reported = work == null || work.reports() == null
                ? Stream.empty()
                : work.reports().stream()
                        .filter(report -> report.period().equals(period))
                        .map(ScorecardItem.Report::rag);
        Stream<String> judged = item.years() == null || work != null
                ? Stream.empty()
                : item.years().stream()
                        .filter(year -> year.period().equals(period))
                        .map(ScorecardItem.Year::rag);
        return Stream.concat(reported, judged).findFirst().orElse(null);
    }

    private static String words(Map<String, Long> counts) {
        return Stream.of("GREEN", "AMBER", "RED", "WHITE")
                .filter(colour -> counts.getOrDefault(colour, 0L) > 0)
                .map(colour -> counts.get(colour) + " " + Wording.rag(colour).toLowerCase(java.util.Locale.UK))
                .collect(Collectors.joining(", "));
    }
}
