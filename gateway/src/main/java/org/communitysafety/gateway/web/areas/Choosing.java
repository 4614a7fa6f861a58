package org.communitysafety.gateway.web.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.contracts.PlanPublished;

/** Finds what an address asks for among what there is. */
@ApplicationScoped
class Choosing {
    private final AreaQuestions questions;

    Choosing(AreaQuestions questions) {
        this.questions = questions;
    }

    /** Empty where something that is asked for does not exist. */
    Optional<Choice> of(Asked asked, PlanPublished plan, List<Answers.Indicator> indicators) {
        Optional<Catalogue> catalogue = Catalogue.of(indicators, plan, asked.indicator(), asked.harm());
        Optional<Places> places = Places.of(plan.area(), levels(plan.area()), asked.level());
        Optional<Measured> measure =
                asked.measure() == null ? Optional.of(Measured.COUNT) : Measured.of(asked.measure());
        Optional<String> denominator = catalogue.flatMap(known -> denominator(asked.denominator(), known));
        if (catalogue.isEmpty() || places.isEmpty() || measure.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        String indicator = catalogue.get().chosen().id();
        return Times.of(questions.months(indicator, plan.area(), null).items(), asked.period())
                .map(times -> new Choice(
                        plan.plan(),
                        catalogue.get(),
                        places.get(),
                        times,
                        measure.get(),
                        denominator.get(),
                        Choice.BOUNDARIES.equals(asked.map())));
    }

    private Map<Level, List<Answers.Area>> levels(String within) {
        Map<Level, List<Answers.Area>> levels = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            List<Answers.Area> inside = questions.areas(level, within).stream()
                    .filter(area -> !area.code().equals(within))
                    .toList();
            if (!inside.isEmpty()) {
                levels.put(level, inside);
            }
        }
        return levels;
    }

    private static Optional<String> denominator(String asked, Catalogue catalogue) {
        return asked == null || asked.equals(Choice.RESIDENTS)
                ? Optional.of(Choice.RESIDENTS)
                : catalogue.find(asked).filter(each -> !each.isHarm()).map(Answers.Indicator::id);
    }
}
