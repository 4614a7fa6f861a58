package org.communitysafety.gateway.web.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/** Asks for everything that the page of one area shows and puts it together. */
@ApplicationScoped
class AreaReading {
    private static final int MOST_MONTHS = 13;
    private static final int MOST_INDICATORS = 14;
    private static final String COMPLETENESS = "Completeness";
    private static final String PER_RESIDENTS = "Per 1,000 residents";
    private static final Map<String, String> KINDS = Map.of(
            "lsoa", "Neighbourhood (LSOA)",
            "ward", "Ward",
            "district", "District",
            "partnership", "Community safety partnership",
            "force", "Police force area",
            "own", "Own area, made of others by whoever runs this platform");

    private final AreaQuestions questions;
    private final Reference reference;

    AreaReading(AreaQuestions questions, Reference reference) {
        this.questions = questions;
        this.reference = reference;
    }

    /**
     * Empty where what was asked for is no period.
     *
     * @param askedPeriod null for the newest
     */
    Optional<AreaView> of(Answers.Area area, Catalogue catalogue, String askedPeriod, PlanPublished plan) {
        Answers.Values months = questions.months(catalogue.chosen().id(), area.code(), Choice.RESIDENTS);
        return Times.of(months.items(), askedPeriod).map(times -> {
            Period period = times.period();
            List<String> notes = new ArrayList<>();
            notes.add(AreaTable.years(months));
            notes.removeIf(Objects::isNull);
            return new AreaView(
                    area.called(),
                    place(area, plan.plan()),
                    period == null ? null : Wording.period(period.toString()),
                    indicators(area, catalogue, period, plan),
                    months(times, catalogue.chosen()),
                    notes,
                    address(area.code(), plan.plan(), catalogue.chosen().id(), period, ""));
        });
    }

    private Table indicators(Answers.Area area, Catalogue catalogue, Period period, PlanPublished plan) {
        Map<String, String> measures = Catalogue.measures(plan);
        List<Row> rows = period == null
                ? List.of()
                : shown(catalogue)
                        .map(indicator -> row(area, indicator, period, plan.plan(), measures.get(indicator.id())))
                        .toList();
        return Table.of(
                "indicators",
                area.called() + ": indicators",
                rows,
                Column.text("Indicator"),
                Column.figure("Count or score"),
                Column.figure(PER_RESIDENTS),
                Column.text(COMPLETENESS),
                Column.text("Months"));
    }

    /** Those of the plan, what was chosen, and harm. */
    private static Stream<Answers.Indicator> shown(Catalogue catalogue) {
        Map<String, Answers.Indicator> shown = new LinkedHashMap<>();
        Stream.concat(Stream.of(catalogue.chosen()), catalogue.ofPlan().stream())
                .limit(MOST_INDICATORS)
                .forEach(each -> shown.put(each.id(), each));
        if (catalogue.harm() != null) {
            shown.put(catalogue.harm().id(), catalogue.harm());
        }
        return shown.values().stream();
    }

    /** @param measure of the plan, which has a page of its own; null where none is judged by the indicator */
    private Row row(Answers.Area area, Answers.Indicator indicator, Period period, String plan, String measure) {
        Answers.Value value = questions.of(indicator.id(), area.code(), period, Choice.RESIDENTS).items().stream()
                .findFirst()
                .orElse(null);
        Cell title = Cell.of(indicator.title());
        Figure counted = Figure.counted(value);
        return Row.of(
                measure == null
                        ? title
                        : title.leadingTo(Addresses.of(
                                "/measures/" + Addresses.encoded(measure), "plan", plan, "area", area.code())),
                counted.cell(),
                Figure.of(value).cell(),
                Cell.of(counted.completeness()),
                Cell.of("Show months").leadingTo(address(area.code(), plan, indicator.id(), period, null) + "#months"));
    }

    private static Table months(Times times, Answers.Indicator indicator) {
        List<Answers.Value> newest = new ArrayList<>(times.months().stream()
                .filter(month -> times.period() == null
                        || !Period.parse(month.period())
                                .start()
                                .isAfter(times.period().endMonth()))
                .toList());
        Collections.reverse(newest);
        return Table.of(
                "months",
                indicator.title() + " by month",
                newest.stream().limit(MOST_MONTHS).map(AreaReading::month).toList(),
                Column.text("Month"),
                Column.figure(indicator.isHarm() ? "Score" : "Count"),
                Column.figure(PER_RESIDENTS),
                Column.text(COMPLETENESS));
    }

    private static Row month(Answers.Value value) {
        Figure counted = Figure.counted(value);
        return Row.of(
                Cell.of(Wording.period(value.period())),
                counted.cell(),
                Figure.of(value).cell(),
                Cell.of(counted.completeness()));
    }

    private AreaView.Place place(Answers.Area area, String plan) {
        List<AreaView.Around> around = Stream.of(area.ward(), area.district(), area.partnership(), area.force())
                .filter(code -> code != null && !code.equals(area.code()))
                .distinct()
                .flatMap(code -> questions.area(code).as(Answers.Area.class).stream())
                .map(outer ->
                        new AreaView.Around(outer.called(), kind(outer), address(outer.code(), plan, null, null, null)))
                .toList();
        return new AreaView.Place(
                area.code(),
                kind(area),
                area.population() == null ? Figures.NONE : Figures.of(BigDecimal.valueOf(area.population()), "count"),
                area.members() == null ? null : named(area.members()),
                area.members() == null ? null : Addresses.of("/areas/own", "plan", plan, "code", area.code()),
                around,
                Addresses.of("/areas", "plan", plan));
    }

    /** A neighbourhood is called by its code alone. */
    private String named(List<String> codes) {
        return codes.stream().map(reference::areaNameAndCode).sorted().collect(Collectors.joining(", "));
    }

    private static String kind(Answers.Area area) {
        return KINDS.getOrDefault(area.level(), area.level());
    }

    private static String address(String code, String plan, String indicator, Period period, String csv) {
        return Addresses.of(
                "/areas/" + Addresses.encoded(code),
                "plan",
                plan,
                "indicator",
                indicator,
                "period",
                period == null ? null : period.toString(),
                "csv",
                csv);
    }
}
