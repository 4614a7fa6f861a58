package org.communitysafety.reporting.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.Alert.Transition;
import org.communitysafety.reporting.domain.AlertState;

/**
 * An alert as a message of the Common Alerting Protocol 1.2 (OASIS). Whatever changes what it says, a step of the alert's
 * life or new figures, is a message of its own; what was said under an identifier stays.
 *
 * @param status Actual; Exercise for a demonstration; Draft while nobody was told yet
 * @param type Alert first, Update after it, Cancel at the end
 * @param references the messages before, without drafts unless this is one; empty for the first
 * @param parameters the figures of the evidence, and what the alert is about
 * @param area what the alert is about on the map, in words
 * @param geocode the area's ONS code; null for an alert that is about no area
 */
public record CapMessage(
        String identifier,
        String sender,
        Instant sent,
        String status,
        String type,
        List<Reference> references,
        String event,
        Weight weight,
        String responseType,
        Instant onset,
        String text,
        Map<String, String> parameters,
        String area,
        String geocode) {
    private static final String DRAFT = "Draft";

    /** An earlier message. */
    public record Reference(String identifier, String sender, Instant sent) {}

    /**
     * What was said before.
     *
     * @param said every earlier message, oldest first
     * @param newest the last of them; empty where there is none, or where only its name was kept
     */
    public record Before(List<Said> said, Optional<CapMessage> newest) {
        public static final Before NOTHING = new Before(List.of(), Optional.empty());

        /** What was said before the last message. */
        public Before last() {
            return new Before(said.subList(0, said.size() - 1), Optional.empty());
        }
    }

    /** @param draft whether nobody was told */
    public record Said(Reference message, boolean draft) {}

    /** @param areaName null when only the area's code is known */
    public record Origin(boolean fictional, String sender, String areaName) {}

    /** The message that is due now; empty when the newest one says it all, or when an alert ended of which nothing was said. */
    public static Optional<CapMessage> due(Alert alert, Origin origin, Before before, Instant at) {
        if (alert.state() == AlertState.RESOLVED && before.said().isEmpty()) {
            return Optional.empty();
        }
        CapMessage now = of(alert, origin, before, at);
        boolean said =
                before.newest().filter(newest -> newest.saysAsMuchAs(now)).isPresent();
        return said ? Optional.empty() : Optional.of(now);
    }

    private static CapMessage of(Alert alert, Origin origin, Before before, Instant at) {
        Notice notice = Notice.of(alert, origin.fictional());
        boolean draft = isDraft(alert);
        List<Reference> references = before.said().stream()
                .filter(said -> said.draft() == draft)
                .map(Said::message)
                .toList();
        String code = notice.labels().get("area");
        return new CapMessage(
                alert.id() + "." + (before.said().size() + 1),
                origin.sender(),
                at,
                draft ? DRAFT : origin.fictional() ? "Exercise" : "Actual",
                type(notice.state(), references.isEmpty()),
                references,
                notice.labels().get("alertname"),
                Weight.of(notice.kind(), notice.state()),
                response(notice.state()),
                notice.startsAt(),
                notice.summary(),
                parameters(notice),
                origin.areaName() != null ? origin.areaName() : code != null ? code : "no area of its own",
                code);
    }

    /** Whether nobody was told. */
    public boolean draft() {
        return status.equals(DRAFT);
    }

    public Said said() {
        return new Said(new Reference(identifier, sender, sent), draft());
    }

    /** The same in everything but what a later message has anew. */
    private boolean saysAsMuchAs(CapMessage other) {
        return other.like(this).equals(this);
    }

    private CapMessage like(CapMessage earlier) {
        return new CapMessage(
                earlier.identifier,
                earlier.sender,
                earlier.sent,
                status,
                earlier.type,
                earlier.references,
                event,
                weight,
                responseType,
                onset,
                text,
                parameters,
                area,
                geocode);
    }

    /** Until it fires an alert is a draft, and one that never fired ends as one. */
    private static boolean isDraft(Alert alert) {
        return alert.transitions().stream()
                .map(Transition::state)
                .noneMatch(state -> state == AlertState.FIRING || state == AlertState.ACKNOWLEDGED);
    }

    private static String type(AlertState state, boolean first) {
        if (first) {
            return "Alert";
        }
        return state == AlertState.RESOLVED ? "Cancel" : "Update";
    }

    private static String response(AlertState state) {
        return switch (state) {
            case PENDING, FIRING, STALE -> "Assess";
            case ACKNOWLEDGED -> "Monitor";
            case RESOLVED -> "AllClear";
        };
    }

    private static Map<String, String> parameters(Notice notice) {
        Map<String, String> parameters = notice.labels().entrySet().stream()
                .filter(label ->
                        !label.getKey().equals("area") && !label.getKey().equals("alertname"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
        notice.figures().forEach((name, figure) -> parameters.put("evidence." + name, figure));
        parameters.put("state", notice.state().name());
        return parameters;
    }
}
