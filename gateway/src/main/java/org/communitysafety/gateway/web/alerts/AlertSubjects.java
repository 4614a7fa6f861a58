package org.communitysafety.gateway.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** As short as the title of a page: what it is about, and with whom or where. */
    static String title(AlertChanged alert, Reference reference) {
        AlertChanged.Subject subject = alert.subject();
        String what = measure(reference, alert.plan(), alert.measure())
                .map(PlanMeasure::title)
                .or(() -> Optional.ofNullable(subject).map(AlertSubjects::counted))
                .orElse(AlertWords.kind(alert.kind()));
        if (subject != null && subject.agency() != null) {
            return what + ", " + reference.agencyName(subject.agency());
        }
        return alert.area() == null ? what : what + " in " + reference.areaName(alert.area());
    }

    /** Null where it says nothing of that. */
    private static String counted(AlertChanged.Subject subject) {
        String content = Wording.content(subject.category(), subject.pathway(), subject.panel());
        return content == null ? indicator(subject.indicator()) : content;
    }

    /** An indicator of one category is called as that. */
    static String indicator(String slug) {
        String title = slug == null ? null : Wording.category(slug);
        return slug == null || !slug.equals(title)
                ? title
                : slug.substring(0, 1).toUpperCase(Locale.UK)
                        + slug.substring(1).replace('-', ' ');
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
        add(facts, "Area", alert.area() == null ? null : reference.areaNameAndCode(alert.area()));
        AlertChanged.Subject subject = alert.subject();
        if (subject != null) {
            add(facts, "Indicator", indicator(subject.indicator()));
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

    private static void add(List<FactView> facts, String label, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new FactView(label, text));
        }
    }
}
