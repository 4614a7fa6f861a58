package org.communitysafety.reporting.domain.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.AlertSubject;

/**
 * An alert as it is told to a receiver: a snapshot that a later message does not change.
 *
 * @param labels what it is about, the same through its whole life: rule, kind, plan, priority, measure, area, milestone and more
 * @param figures of its evidence, as text
 * @param startsAt when it began to fire
 * @param since when it entered its state
 */
public record Notice(
        UUID alert,
        AlertState state,
        String plan,
        String kind,
        String priority,
        List<String> deliveryGroups,
        Map<String, String> labels,
        String summary,
        Map<String, String> figures,
        Instant startsAt,
        Instant since) {
    public Notice {
        deliveryGroups = List.copyOf(deliveryGroups);
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /** @param fictional whether its plan is a demonstration, which every message says */
    public static Notice of(Alert alert, boolean fictional) {
        Map<String, String> labels = new TreeMap<>();
        AlertSubject subject = alert.subject();
        labels.put("alertname", alert.rule().id());
        labels.put("kind", alert.kind().token());
        labels.put("priority", alert.group().priority());
        labels.put("partnership", subject.partnership());
        labels.put("plan", subject.plan());
        labels.put("target", subject.target());
        labels.put("measure", subject.measure());
        labels.put("area", subject.area() == null ? null : subject.area().value());
        labels.put("indicator", subject.indicator());
        labels.put("agency", subject.agency());
        labels.put("category", subject.category());
        labels.put("item", subject.item());
        labels.put("fictional", fictional ? "true" : null);
        labels.values().removeIf(value -> value == null);
        return new Notice(
                alert.id(),
                alert.state(),
                subject.plan(),
                alert.kind().token(),
                alert.group().priority(),
                alert.group().deliveryGroups(),
                labels,
                alert.summary(),
                texts(alert.evidence().figures()),
                firstFired(alert),
                alert.since());
    }

    public boolean open() {
        return state.isOpen();
    }

    /**
     * A pending alert is not told. An open one is told when it is new to the receiver, in another state, or began anew
     * in the same; the end only to whom the beginning was told.
     */
    boolean isNewsAfter(Optional<Notice> told) {
        if (state == AlertState.PENDING) {
            return false;
        }
        return told.map(known -> known.state() != state || known.since().isBefore(since))
                .orElse(open());
    }

    private static Instant firstFired(Alert alert) {
        return alert.transitions().stream()
                .filter(step -> step.state() != AlertState.PENDING)
                .map(Alert.Transition::at)
                .findFirst()
                .orElse(alert.since());
    }

    private static Map<String, String> texts(Map<String, Object> figures) {
        Map<String, String> texts = new TreeMap<>();
        figures.forEach((name, figure) -> {
            if (figure != null) {
                texts.put(name, figure instanceof BigDecimal number ? number.toPlainString() : figure.toString());
            }
        });
        return texts;
    }
}
