package org.communitysafety.gateway.web.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/** Asks for everything that the page of areas shows and puts it together. */
@ApplicationScoped
class AreasReading {
    private static final int NAMED = 3;

    private final AreaQuestions questions;
    private final Outlines outlines;

    AreasReading(AreaQuestions questions, Outlines outlines) {
        this.questions = questions;
        this.outlines = outlines;
    }

    AreasView of(Choice choice, PlanPublished plan) {
        String area = plan.areaName() == null ? plan.area() : plan.areaName();
        Period period = choice.times().period();
        if (period == null) {
            String what = choice.catalogue().chosen().title();
            return empty(choice, what, "Nothing is known of “%s” in %s yet.".formatted(what, area));
        }
        if (choice.places().areas().isEmpty()) {
            String level = choice.places().level().title();
            return empty(choice, level, "No such areas are known inside %s.".formatted(area));
        }
        Answers.Values divided = values(choice, choice.catalogue().chosen(), choice.denominator());
        Answers.Values harm =
                choice.harm().map(indicator -> values(choice, indicator, null)).orElse(Answers.Values.NONE);
        List<AreaFigures> ranked =
                AreaFigures.ranked(AreaFigures.of(choice.places().areas(), divided, harm), choice.measure());
        String title = "%s by %s, %s"
                .formatted(measured(choice, divided), choice.places().level().one(), Wording.period(period.toString()));
        return new AreasView(
                new AreasView.Heading(title, answer(ranked, choice), notes(choice, divided), choice.address("")),
                ChoiceForm.of(choice),
                MapView.of(ranked, choice, outlines, title + ", " + area),
                AreaTable.of(ranked, choice, divided, title),
                funnel(choice),
                spots(choice),
                own(choice));
    }

    private static AreasView empty(Choice choice, String title, String why) {
        return new AreasView(
                new AreasView.Heading(title, why, List.of(), choice.address("")),
                ChoiceForm.of(choice),
                null,
                null,
                new AreasView.FunnelView(null, null, null, why, null),
                new AreasView.SpotsView(null, why, null),
                own(choice));
    }

    private static AreasView.OwnView own(Choice choice) {
        return new AreasView.OwnView(OwnAreaTable.of(choice.places().own(), choice));
    }

    private Answers.Values values(Choice choice, Answers.Indicator indicator, String denominator) {
        return questions.values(across(choice, indicator), choice.places().areas(), denominator);
    }

    private static String measured(Choice choice, Answers.Values divided) {
        String what = choice.catalogue().chosen().title();
        return switch (choice.measure()) {
            case COUNT -> what;
            case RATE -> what + ", " + AreaTable.rate(choice, divided).replaceFirst("^Per", "per");
            case HARM -> choice.harm().map(Answers.Indicator::title).orElse(what);
        };
    }

    private static String answer(List<AreaFigures> ranked, Choice choice) {
        List<AreaFigures> known = ranked.stream()
                .filter(each -> each.by(choice.measure()).isKnown())
                .toList();
        if (known.isEmpty()) {
            return "No area has a figure that can be shown.";
        }
        String highest = known.stream()
                .limit(NAMED)
                .map(each ->
                        each.area().called() + " (" + each.by(choice.measure()).text() + ')')
                .collect(Collectors.joining(", "));
        boolean partial =
                known.stream().anyMatch(each -> each.by(choice.measure()).isPartial());
        return "Highest: " + highest + '.'
                + (partial ? " Not every figure is known to be complete, so this order may change." : "");
    }

    private List<String> notes(Choice choice, Answers.Values divided) {
        List<String> notes = new ArrayList<>();
        notes.add(AreaTable.years(divided));
        choice.harm()
                .ifPresent(
                        harm -> notes.add("Harm is “%s”: what each incident weighs, summed.".formatted(harm.title())));
        notes.removeIf(Objects::isNull);
        return notes;
    }

    private AreasView.FunnelView funnel(Choice choice) {
        Answers.Indicator dividing = choice.catalogue().dividing();
        if (dividing == null) {
            return new AreasView.FunnelView(
                    null,
                    null,
                    null,
                    "No rate of “%s” is defined, so areas of different size cannot be compared this way."
                            .formatted(choice.catalogue().chosen().title()),
                    null);
        }
        Optional<Answers.Funnel> answered =
                choice.places().level() == Level.OWN ? Optional.empty() : questions.funnel(across(choice, dividing));
        Optional<FunnelPlot> plot = answered.filter(
                        funnel -> funnel.centre() != null && !funnel.areas().isEmpty())
                .map(funnel -> new FunnelPlot(
                        funnel,
                        dividing.title(),
                        dividing.factor(),
                        choice.places().names()));
        return plot.map(each -> new AreasView.FunnelView(
                        each.draw(), each.table(), dividing.title(), each.finding(), each.left()))
                .orElseGet(() -> new AreasView.FunnelView(
                        null,
                        null,
                        null,
                        "No area has a complete figure of “%s” in this period to compare.".formatted(dividing.title()),
                        null));
    }

    private AreasView.SpotsView spots(Choice choice) {
        Optional<Answers.HarmSpots> spots = choice.harm().flatMap(harm -> questions.harmSpots(across(choice, harm)));
        if (spots.isEmpty()) {
            return new AreasView.SpotsView(null, "No indicator that weighs harm could be asked.", null);
        }
        Table table = HarmSpotTable.of(
                spots.get(),
                choice.plan(),
                Wording.period(choice.times().period().toString()));
        String weights = questions
                .weights(spots.get().weights())
                .map(each -> each.title() + ". Source: " + each.source() + '.'
                        + (each.note() == null ? "" : ' ' + each.note()))
                .orElse(spots.get().weights());
        return new AreasView.SpotsView(
                table.rows().isEmpty() ? null : table, "Weights: " + weights, HarmSpotTable.left(spots.get()));
    }

    private static AreaQuestions.Across across(Choice choice, Answers.Indicator indicator) {
        return new AreaQuestions.Across(
                indicator.id(),
                choice.places().level(),
                choice.places().within(),
                choice.times().period());
    }
}
