package org.communitysafety.reporting.domain;

import java.util.List;
import java.util.Locale;
import org.communitysafety.vocabulary.PartnershipTime;

/** Says what people reported of a deliverable; the colours mean what the delivery plan's key says they mean. */
final class DeliverableSentence {
    private final Measure measure;
    private final Judgement judged;
    private final AgencyNames agencies;

    DeliverableSentence(Measure measure, Judgement judged, AgencyNames agencies) {
        this.measure = measure;
        this.judged = judged;
        this.agencies = agencies;
    }

    String text() {
        Against.Deliverable deliverable = judged.against().deliverable();
        return "%s is %s for %s%s%s; %s"
                .formatted(measure.title(), colour(), judged.period().inWords(), said(), owners(), state(deliverable));
    }

    private String colour() {
        return judged.rag().name().toLowerCase(Locale.ROOT);
    }

    private String said() {
        if (judged.remark() != null) {
            return ", for " + judged.remark();
        }
        return switch (judged.rag()) {
            case GREEN -> ", achieved or making adequate progress";
            case AMBER -> ", started with inadequate progress or at risk";
            case RED -> ", not achieved or unlikely to be";
            case WHITE -> "";
        };
    }

    private String owners() {
        List<String> owners = judged.against().deliverable().owners().stream()
                .map(agencies::of)
                .toList();
        return owners.isEmpty() ? "" : ", as " + String.join(" and ", owners) + " reported";
    }

    private String state(Against.Deliverable deliverable) {
        if (deliverable.done()) {
            return "it is done";
        }
        String due = deliverable.due() == null
                ? "no date is set for it"
                : "it is due on " + PartnershipTime.inWords(deliverable.due());
        return due
                + (deliverable.overdue() ? " and overdue" : "")
                + "; this is people's judgement and rests on no figure";
    }
}
