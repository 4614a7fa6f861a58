package org.communitysafety.reporting.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/**
 * A summary as a document prints it beside the one that follows from its items.
 *
 * @param printed how many items of each colour the document says
 * @param derived how many there are, among the items judged in that period; null where it had not ended yet, or no item is
 *     judged in it: then the two are not compared
 */
public record HeadlineCheck(Period period, String rating, Map<Rag, Integer> printed, Map<Rag, Integer> derived) {
    /** Each headline of the plan against the items' own judgements of its period. */
    public static List<HeadlineCheck> of(Plan plan, Collection<MeasureStatus> items) {
        return plan.headlines().stream()
                .map(headline -> new HeadlineCheck(
                        headline.period(), headline.rating(), counts(headline), derived(items, headline.period())))
                .toList();
    }

    private static Map<Rag, Integer> derived(Collection<MeasureStatus> items, Period period) {
        List<Rag> colours = items.stream()
                .filter(item -> !item.asOf().isBefore(period.lastDay()))
                .flatMap(item -> judgementIn(item, period))
                .toList();
        return colours.isEmpty() ? null : counts(colours);
    }

    /** True where the headline does not follow from the items. */
    public boolean contradicts() {
        return derived != null && !printed.equals(derived);
    }

    /** What follows from the items, as a document prints it: {@code 16/16 (100%)} for each colour, green first. */
    public List<String> lines() {
        int all = derived.values().stream().mapToInt(Integer::intValue).sum();
        return derived.values().stream()
                .map(count -> "%d/%d (%d%%)".formatted(count, all, all == 0 ? 0 : Math.round(100.0 * count / all)))
                .toList();
    }

    private static Stream<Rag> judgementIn(MeasureStatus item, Period period) {
        if (item.current().period().equals(period)) {
            return Stream.of(item.rag());
        }
        return item.periods().stream()
                .filter(judged -> judged.period().equals(period))
                .map(Judgement::rag);
    }

    private static Map<Rag, Integer> counts(Plan.Headline printed) {
        Map<Rag, Integer> counts = new EnumMap<>(Rag.class);
        counts.put(Rag.GREEN, printed.green());
        counts.put(Rag.AMBER, printed.amber());
        counts.put(Rag.RED, printed.red());
        counts.put(Rag.WHITE, printed.white());
        return counts;
    }

    private static Map<Rag, Integer> counts(List<Rag> colours) {
        Map<Rag, Integer> counts = new EnumMap<>(Rag.class);
        for (Rag rag : Rag.values()) {
            counts.put(rag, (int) colours.stream().filter(rag::equals).count());
        }
        return counts;
    }
}
