package org.communitysafety.gateway.web.areas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/**
 * The months of which there are figures.
 *
 * @param months oldest first
 * @param period what is looked at; null where nothing is known and nothing was asked for
 */
record Times(List<Answers.Value> months, Period period) {
    private static final int MOST_MONTHS = 36;

    /**
     * Empty where what was asked for is no period.
     *
     * @param asked null for the newest complete month, or the newest
     */
    static Optional<Times> of(List<Answers.Value> months, String asked) {
        if (asked != null) {
            return Period.tryParse(asked).map(period -> new Times(months, period));
        }
        Optional<Answers.Value> complete =
                newest(months.stream().filter(month -> Boolean.TRUE.equals(month.complete())));
        Period period = complete.or(() -> newest(months.stream()))
                .map(month -> Period.parse(month.period()))
                .orElse(null);
        return Optional.of(new Times(months, period));
    }

    /** What may be chosen, the newest first: months, then the financial years that they lie in. */
    List<Period> choices() {
        List<Period> all = new ArrayList<>(
                months.stream().map(month -> Period.parse(month.period())).toList());
        Collections.reverse(all);
        Set<Period> choices = new LinkedHashSet<>(all.subList(0, Math.min(MOST_MONTHS, all.size())));
        all.forEach(month -> choices.add(Period.containing(month.start(), Period.Kind.FINANCIAL_YEAR)));
        if (period != null) {
            choices.add(period);
        }
        return List.copyOf(choices);
    }

    private static Optional<Answers.Value> newest(Stream<Answers.Value> months) {
        return months.reduce((earlier, later) -> later);
    }
}
