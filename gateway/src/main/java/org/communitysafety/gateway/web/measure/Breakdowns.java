package org.communitysafety.gateway.web.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.gateway.web.measure.BreakdownView.Part;
import org.communitysafety.vocabulary.Period;

/** Breaks a counted figure down by area, by category and by agency. */
@ApplicationScoped
class Breakdowns {
    static final String AREAS = "areas";
    static final String CATEGORIES = "categories";
    static final String AGENCIES = "agencies";

    /** Agencies that send a category to one area are few; each is asked for by itself. */
    private static final int MOST_AGENCIES = 12;

    private final MeasureCalls calls;
    private final Reference reference;

    Breakdowns(MeasureCalls calls, Reference reference) {
        this.calls = calls;
        this.reference = reference;
    }

    /**
     * What is broken down.
     *
     * @param parts areas that the area is made of
     * @param of the period
     * @param file makes the address of a table as a file
     */
    record Subject(
            Place place,
            Answers.Indicator indicator,
            List<Answers.Area> parts,
            Period of,
            Function<String, String> file) {
        private Answers.Area area() {
            return place.area();
        }

        private Measure measure() {
            return place.measure();
        }
    }

    List<BreakdownView> of(Subject subject) {
        List<String> codes = Stream.concat(Stream.of(subject.area()), subject.parts.stream())
                .map(Answers.Area::code)
                .toList();
        Map<String, ValuesAnswer.Value> byArea =
                calls.compared(subject.measure().indicator(), codes, null, subject.of).stream()
                        .collect(Collectors.toMap(ValuesAnswer.Value::area, value -> value, (one, other) -> one));
        Part whole = new Part(
                subject.area().called() + ", all",
                null,
                byArea.get(subject.area().code()));
        List<BreakdownView> views = new ArrayList<>();
        if (!subject.parts.isEmpty()) {
            List<Part> parts = subject.parts.stream()
                    .map(area -> new Part(area.called(), page(subject, area), byArea.get(area.code())))
                    .toList();
            views.add(view(subject, AREAS, "area", whole, parts));
        }
        if (subject.indicator.isSumOfCategories()) {
            views.add(view(subject, CATEGORIES, "category", whole, categories(subject)));
        }
        List<Part> agencies = agencies(subject);
        if (!agencies.isEmpty()) {
            views.add(view(subject, AGENCIES, "agency", whole, agencies));
        }
        return views;
    }

    private static BreakdownView view(Subject subject, String id, String by, Part whole, List<Part> parts) {
        String title = "%s in %s by %s"
                .formatted(subject.measure().defined().title(), Wording.period(subject.of.toString()), by);
        String column = by.substring(0, 1).toUpperCase(Locale.UK) + by.substring(1);
        return BreakdownView.of(
                new BreakdownView.Of(
                        id,
                        title,
                        column,
                        whole,
                        subject.measure().unit(),
                        subject.indicator.isSumOfItsParts(),
                        subject.file.apply(id)),
                parts);
    }

    private static String page(Subject subject, Answers.Area area) {
        return MeasureQuestion.address(
                subject.measure().id(), subject.place.plan().plan(), area.code(), "of", subject.of.toString());
    }

    /** Each category is an indicator of its own name, and has a part of each agency. */
    private List<Part> categories(Subject subject) {
        String agency = subject.indicator.onlyAgency();
        return subject.indicator.categories().stream()
                .map(category -> new Part(Wording.category(category), null, only(subject, category, agency)))
                .toList();
    }

    private List<Part> agencies(Subject subject) {
        Period month = Period.month(subject.of.endMonth());
        return calls.agencies(month, subject.indicator.categories()).stream()
                .filter(agency -> reference.concernsArea(agency, subject.area().code()))
                .limit(MOST_AGENCIES)
                .map(agency -> new Part(
                        reference.agencyName(agency),
                        null,
                        only(subject, subject.measure().indicator(), agency)))
                .filter(part -> part.value() != null)
                .toList();
    }

    private ValuesAnswer.Value only(Subject subject, String indicator, String agency) {
        return calls.compared(indicator, List.of(subject.area().code()), agency, subject.of).stream()
                .findFirst()
                .orElse(null);
    }
}
