package org.communitysafety.target.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** What a deliverable and the reports on it have to keep to. */
final class DeliverableRules {
    private static final Set<String> COLOURS =
            Stream.of(Rag.values()).map(Rag::name).collect(Collectors.toSet());

    private final Faults faults;

    DeliverableRules(Faults faults) {
        this.faults = faults;
    }

    void check(String at, Measure measure) {
        Measure.Deliverable deliverable = measure.deliverable();
        if (deliverable.owners().isEmpty() && measure.isActive()) {
            faults.refuse(at + "/owners", "required", "at least one agency, or a sponsor of the target");
        }
        for (int i = 0; i < deliverable.owners().size(); i++) {
            faults.agency(at + "/owners/" + i, deliverable.owners().get(i));
        }
        faults.dateIfAny(at + "/due", deliverable.due());
        Optional<Period.Kind> calendar =
                measure.judgingPeriod() == null ? Optional.empty() : Period.Kind.of(measure.judgingPeriod());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < deliverable.reports().size(); i++) {
            Measure.Report report = deliverable.reports().get(i);
            String where = at + "/reports/" + i;
            calendar.ifPresent(kind -> faults.periodOf(where + "/period", report.period(), kind));
            faults.unique(where + "/period", report.period(), seen);
            faults.oneOf(where + "/rag", report.rag(), COLOURS);
            faults.textIfAny(where + "/narrative", report.narrative());
        }
    }
}
