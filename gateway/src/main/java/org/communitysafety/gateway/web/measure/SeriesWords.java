package org.communitysafety.gateway.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Wording;

/**
 * What a series says, in sentences.
 *
 * @param item what was judged of the measure; null for another area than the plan's
 */
record SeriesWords(List<SeriesMonth> months, ChartAnswer chart, String areaName, ScorecardItem item, String unit) {
    private static final int MOST_NAMED = 6;
    private static final String UNKNOWN = "UNKNOWN";

    /** The latest figure with its period, area, completeness, expected range, variation and assurance. */
    String sentence() {
        return newest().map(month -> "%s in %s in %s, complete. Expected between %s and %s, around %s. %s"
                        .formatted(
                                month.figure(unit),
                                called(month),
                                areaName,
                                Figures.of(month.point().lower(), unit),
                                Figures.of(month.point().upper(), unit),
                                Figures.of(month.point().centre(), unit),
                                judged(month)))
                .orElse("No period of it is complete in " + areaName + ".");
    }

    private String judged(SeriesMonth newest) {
        ScorecardItem.Series series = item == null ? null : item.series();
        List<String> said = new ArrayList<>();
        boolean known = series != null
                && series.variation() != null
                && !UNKNOWN.equals(series.variation().type());
        if (known) {
            said.add(Wording.token(series.variation().type()));
        } else {
            said.add(newest.rules()
                    .map(rules -> "Marked as beyond normal variation: " + rules)
                    .orElse("Not marked as beyond normal variation"));
        }
        if (series == null) {
            said.add("Variation and assurance are judged for the plan’s whole area");
        } else if (!known && series.variation() != null) {
            said.add("Variation is not judged: " + series.variation().rule());
        }
        if (series != null && series.assurance() != null) {
            said.add(assured(series.assurance()));
        }
        return String.join(". ", said) + '.';
    }

    private static String assured(ScorecardItem.Assurance assurance) {
        return UNKNOWN.equals(assurance.type())
                ? "Assurance cannot be said: " + assurance.rule()
                : Wording.token(assurance.type());
    }

    /** Since when, and what the rule says that alerts rest on. */
    List<String> more() {
        List<String> more = new ArrayList<>();
        since().ifPresent(more::add);
        ChartAnswer.Signal signal = chart.signal();
        if (signal != null && signal.reason() != null) {
            String expected = signal.low() == null || signal.high() == null
                    ? ""
                    : " It expected between %s and %s%s."
                            .formatted(
                                    Figures.of(signal.low(), unit),
                                    Figures.of(signal.high(), unit),
                                    signal.seasonRemoved() ? ", the season taken out" : "");
            more.add("The rule that alerts rest on: " + signal.reason() + "." + expected);
        }
        return more;
    }

    /** Those marked the same way, up to the newest. */
    private Optional<String> since() {
        List<SeriesMonth> whole = months.stream().filter(SeriesMonth::isWhole).toList();
        int first = whole.size();
        String direction = whole.isEmpty() ? null : whole.get(first - 1).point().direction();
        while (direction != null
                && first > 0
                && direction.equals(whole.get(first - 1).point().direction())) {
            first--;
        }
        return direction == null
                ? Optional.empty()
                : Optional.of("A %s is marked in every complete period since %s, first as %s."
                        .formatted(
                                "RISE".equals(direction) ? "rise" : "fall",
                                called(whole.get(first)),
                                whole.get(first).rules().orElse("notable")));
    }

    /** What of the chart is missing, and why. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        gap(
                gaps,
                month -> month.shown() != null && !month.isWhole(),
                "not known to be whole: a hollow mark, in no limit");
        gap(gaps, SeriesMonth::isSuppressed, "suppressed, because the number is small");
        gap(gaps, month -> month.shown() == null && !month.isSuppressed(), "without a figure: the line has a gap");
        return gaps;
    }

    private void gap(List<String> gaps, Predicate<SeriesMonth> of, String why) {
        List<String> named = months.stream().filter(of).map(SeriesWords::called).toList();
        if (!named.isEmpty()) {
            String which = named.size() > MOST_NAMED
                    ? named.size() + " periods between " + named.get(0) + " and " + named.get(named.size() - 1)
                    : String.join(", ", named);
            gaps.add(which + ": " + why + ".");
        }
    }

    /** What the limits of each stretch rest on. */
    List<String> limits() {
        return chart.phases().stream()
                .map(phase -> "From %s: average %s, limits %s to %s, %s %d complete periods."
                        .formatted(
                                Wording.period(phase.from()),
                                Figures.of(phase.centre(), unit),
                                Figures.of(phase.lower(), unit),
                                Figures.of(phase.upper(), unit),
                                phase.isLocked() ? "locked on its first" : "trial limits that rest on",
                                phase.basis()))
                .toList();
    }

    /** The same for whoever cannot see the chart. */
    String description() {
        String marked = months.stream()
                .filter(month -> month.rules().isPresent())
                .map(SeriesWords::called)
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return "%s to %s. %s%s The table below has every figure."
                .formatted(
                        called(months.get(0)),
                        called(months.get(months.size() - 1)),
                        sentence(),
                        marked.isEmpty() ? "" : " Marked first: " + marked + '.');
    }

    private Optional<SeriesMonth> newest() {
        return months.stream().filter(SeriesMonth::isWhole).reduce((before, after) -> after);
    }

    private static String called(SeriesMonth month) {
        return Wording.period(month.period().toString());
    }
}
