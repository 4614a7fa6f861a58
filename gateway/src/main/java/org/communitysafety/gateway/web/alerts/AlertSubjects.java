package org.communitysafety.gateway.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Wording;

/** What alerts are about, by the names that the platform has published. */
final class AlertSubjects {
    private AlertSubjects() {}

    /** Empty where the plan has no such measure. */
    static Optional<PlanMeasure> measure(Reference reference, String plan, String measure) {
        return plan == null || measure == null
                ? Optional.empty()
                : reference.plan(plan).stream()
                        .flatMap(known -> known.targets().stream())
                        .flatMap(target -> target.measures().stream())
                        .filter(each -> measure.equals(each.id()))
                        .findFirst();
    }

    static List<FactView> facts(AlertChanged alert, Reference reference) {
        List<FactView> facts = new ArrayList<>();
        add(facts, "Kind", AlertWords.kind(alert.kind()));
        add(facts, "Plan", alert.plan() == null ? null : planTitle(alert.plan(), reference));
        add(
                facts,
                "Measure",
                measure(reference, alert.plan(), alert.measure())
                        .map(PlanMeasure::title)
                        .orElse(alert.measure()));
        add(facts, "Area", alert.area() == null ? null : areaInWords(alert.area(), reference));
        AlertChanged.Subject subject = alert.subject();
        if (subject != null) {
            add(facts, "Indicator", subject.indicator());
            add(facts, "Agency", subject.agency() == null ? null : reference.agencyName(subject.agency()));
            add(facts, "Category", subject.category() == null ? null : Wording.category(subject.category()));
            add(facts, "Pathway", Wording.token(subject.pathway()));
            add(facts, "Panel", Wording.token(subject.panel()));
        }
        if (alert.group() != null && alert.group().deliveryGroups() != null) {
            add(facts, "Delivered by", String.join(", ", alert.group().deliveryGroups()));
        }
        return facts;
    }

    private static String planTitle(String plan, Reference reference) {
        return reference.plan(plan).map(PlanPublished::title).orElse(plan);
    }

    private static String areaInWords(String code, Reference reference) {
        String name = reference.areaName(code);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    private static void add(List<FactView> facts, String label, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new FactView(label, text));
        }
    }
}
