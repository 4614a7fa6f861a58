package org.communitysafety.gateway.web.alerts;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Wording;

/**
 * One alert: what it says, why it fired, its life, and what can be done with it.
 *
 * @param address of its page
 * @param stateName for styles; {@code state} says the same for people, {@code meaning} what that is
 * @param measure the page of the measure that it is about; null where it is about none
 * @param rule which one fired, with its version
 * @param timeline the newest step first
 * @param muted why nobody is told; null when people are
 * @param silencing which alerts a silence would be about
 * @param notAcknowledged why it cannot be taken on; null when it can
 * @param done what was just done, in a sentence; empty when nothing was
 */
public record AlertView(
        String id,
        String address,
        String kind,
        String title,
        String summary,
        String stateName,
        String state,
        String meaning,
        String since,
        List<FactView> about,
        String measure,
        String rule,
        EvidenceView evidence,
        List<StepView> timeline,
        MutedBy muted,
        String silencing,
        String notAcknowledged,
        AlertForm form,
        String done) {

    /** A step of its life. @param reason null where none was said @param note null where nobody wrote one */
    public record StepView(String state, String by, String at, String moment, String reason, String note) {
        static StepView of(AlertChanged.Transition step) {
            return new StepView(
                    AlertWords.state(step.state()),
                    AlertWords.actor(step.by()),
                    step.at(),
                    AlertView.moment(step.at()),
                    AlertWords.reason(step.reason()),
                    step.note());
        }
    }

    /** @param silences null where they are not known */
    static AlertView of(
            AlertChanged alert, Silences silences, String plan, Reference reference, AlertForm form, String done) {
        String unit = AlertSubjects.measure(reference, alert.plan(), alert.measure())
                .map(PlanMeasure::unit)
                .orElse(null);
        return new AlertView(
                alert.id(),
                AlertsView.address(alert.id(), plan),
                AlertWords.kind(alert.kind()),
                AlertSubjects.title(alert, reference),
                alert.summary(),
                alert.state().toLowerCase(Locale.ROOT),
                AlertWords.state(alert.state()),
                AlertWords.meaning(alert.state()),
                moment(alert.since()),
                AlertSubjects.facts(alert, reference),
                alert.measure() == null
                        ? null
                        : Addresses.of("/measures/" + Addresses.encoded(alert.measure()), "plan", alert.plan()),
                alert.rule() == null ? null : AlertWords.rule(alert.rule()),
                EvidenceView.of(alert.evidence(), new EvidenceField.With(unit, reference)),
                timeline(alert),
                alert.muted() == null ? null : MutedBy.of(alert, silences, plan),
                Silences.Matchers.like(alert).inWords(reference),
                notAcknowledged(alert),
                form,
                done);
    }

    /** For a list of pages. */
    public String heading() {
        return "Alert: " + title;
    }

    /** Where what it told of can be looked at. */
    public String deliveries() {
        return address.replace("?", "/deliveries?");
    }

    public boolean isOver() {
        return "resolved".equals(stateName);
    }

    private static List<StepView> timeline(AlertChanged alert) {
        List<StepView> steps = new ArrayList<>(
                alert.transitions() == null
                        ? List.of()
                        : alert.transitions().stream().map(StepView::of).toList());
        Collections.reverse(steps);
        return steps;
    }

    /** Only what fires can be taken on, as the service says too. */
    private static String notAcknowledged(AlertChanged alert) {
        return switch (alert.state()) {
            case "FIRING" -> null;
            case "ACKNOWLEDGED" -> "Somebody has taken it on already.";
            case "PENDING" -> "It cannot be taken on before it fires.";
            case "STALE" -> "It cannot be taken on while its figures do not arrive.";
            default -> "It is over.";
        };
    }

    private static String moment(String at) {
        return at == null
                ? "Not known"
                : Wording.moment(OffsetDateTime.parse(at).toInstant());
    }
}
