package org.communitysafety.gateway.web.areas;

import java.util.ArrayList;
import java.util.List;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/**
 * The form by which the page is asked for something else.
 *
 * @param ofPlan indicators that the plan names
 * @param harms empty where there is only one
 */
public record ChoiceForm(
        List<Option> levels,
        List<Option> ofPlan,
        List<Option> others,
        List<Option> periods,
        List<Option> measures,
        List<Option> denominators,
        List<Option> harms,
        List<Option> maps) {

    static ChoiceForm of(Choice choice) {
        Catalogue catalogue = choice.catalogue();
        String chosen = catalogue.chosen().id();
        Period period = choice.times().period();
        return new ChoiceForm(
                Option.of(
                        List.copyOf(choice.places().levels().keySet()),
                        Level::token,
                        Level::title,
                        choice.places().level().token()),
                Option.of(catalogue.ofPlan(), Answers.Indicator::id, Answers.Indicator::title, chosen),
                Option.of(catalogue.others(), Answers.Indicator::id, Answers.Indicator::title, chosen),
                Option.of(
                        choice.times().choices(),
                        Period::toString,
                        each -> Wording.period(each.toString()),
                        period == null ? null : period.toString()),
                measures(choice),
                denominators(choice),
                catalogue.harms().size() < 2
                        ? List.of()
                        : Option.of(
                                catalogue.harms(),
                                Answers.Indicator::id,
                                Answers.Indicator::title,
                                catalogue.harm().id()),
                List.of(
                        new Option("tiles", "Tiles of one size", !choice.boundaries()),
                        new Option(Choice.BOUNDARIES, "Boundaries", choice.boundaries())));
    }

    private static List<Option> measures(Choice choice) {
        List<Measured> possible =
                choice.harm().isPresent() ? List.of(Measured.values()) : List.of(Measured.COUNT, Measured.RATE);
        return Option.of(
                possible,
                Measured::token,
                measure -> switch (measure) {
                    case COUNT -> "Count";
                    case RATE -> "Rate";
                    case HARM -> "Harm";
                },
                choice.measure().token());
    }

    private static List<Option> denominators(Choice choice) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Choice.RESIDENTS, "1,000 residents", Choice.RESIDENTS.equals(choice.denominator())));
        options.addAll(Option.of(
                choice.catalogue().denominators(),
                Answers.Indicator::id,
                each -> "100 of: " + each.title(),
                choice.denominator()));
        if (options.stream().noneMatch(Option::selected)) {
            options.add(new Option(choice.denominator(), "100 of: " + choice.denominatorTitle(), true));
        }
        return options;
    }
}
