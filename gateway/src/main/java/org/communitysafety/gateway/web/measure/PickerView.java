package org.communitysafety.gateway.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/**
 * What may be chosen, and what is.
 *
 * @param areas the plan's, the one being looked at and its parts
 * @param periods that can be broken down; empty where nothing can be
 * @param from empty where the series begins
 */
public record PickerView(List<Choice> areas, List<Choice> kinds, List<Choice> periods, String from, String to) {

    /** One of several. */
    public record Choice(String value, String text, boolean chosen) {}

    static PickerView of(MeasureQuestion question, List<Answers.Area> areas, String area, Period newest, Period of) {
        return new PickerView(
                areas.stream()
                        .map(each -> new Choice(
                                each.code(), each.called(), each.code().equals(area)))
                        .distinct()
                        .toList(),
                Stream.of(
                                new String[] {"xmr", "XmR: any figure"},
                                new String[] {"c", "c: counts"},
                                new String[] {"u", "u: rates"},
                                new String[] {"p", "p: proportions"})
                        .map(kind -> new Choice(kind[0], kind[1], kind[0].equals(question.kind())))
                        .toList(),
                newest == null ? List.of() : periods(newest, of),
                question.from() == null ? "" : question.from(),
                question.to() == null ? "" : question.to());
    }

    private static List<Choice> periods(Period newest, Period of) {
        Period year = Period.containing(newest.endMonth(), Period.Kind.FINANCIAL_YEAR);
        List<Period> offered = new ArrayList<>(List.of(
                Period.month(newest.endMonth()),
                Period.containing(newest.endMonth(), Period.Kind.QUARTER),
                year,
                year.previous()));
        if (!offered.contains(of)) {
            offered.add(of);
        }
        return offered.stream()
                .map(period -> new Choice(period.toString(), Wording.period(period.toString()), period.equals(of)))
                .toList();
    }
}
