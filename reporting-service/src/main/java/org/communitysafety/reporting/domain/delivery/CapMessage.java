package org.communitysafety.reporting.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.Alert.Transition;
import org.communitysafety.reporting.domain.AlertState;

/**
 * An alert as a message of the Common Alerting Protocol 1.2 (OASIS): one message for each step of its life, of which
 * this is the newest.
 *
 * @param status Actual; Exercise for a demonstration; Draft while nobody is told yet
 * @param type Alert first, Update after it, Cancel at the end
 * @param references the messages before, each as sender, identifier and time; empty for the first
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
    /** An earlier message. */
    public record Reference(String identifier, Instant sent) {}

    /** @param areaName null when only the area's code is known */
    public static CapMessage of(Alert alert, boolean fictional, String sender, String areaName) {
        Notice notice = Notice.of(alert, fictional);
        List<Reference> steps = steps(alert);
        Reference newest = steps.get(steps.size() - 1);
        String code = notice.labels().get("area");
        return new CapMessage(
                newest.identifier(),
                sender,
                newest.sent(),
                status(notice.state(), fictional),
                type(notice.state(), steps.size()),
                steps.subList(0, steps.size() - 1),
                notice.labels().get("alertname"),
                Weight.of(notice.kind(), notice.state()),
                response(notice.state()),
                notice.startsAt(),
                notice.summary(),
                parameters(notice),
                areaName != null ? areaName : code != null ? code : "no area of its own",
                code);
    }

    /** What was pending was a draft, which no later message refers to. */
    private static List<Reference> steps(Alert alert) {
        List<Reference> steps = new ArrayList<>();
        for (Transition step : alert.transitions()) {
            if (step.state() != AlertState.PENDING) {
                steps.add(new Reference(alert.id() + "." + (steps.size() + 1), step.at()));
            }
        }
        return steps.isEmpty() ? List.of(new Reference(alert.id() + ".0", alert.since())) : steps;
    }

    private static String status(AlertState state, boolean fictional) {
        if (state == AlertState.PENDING) {
            return "Draft";
        }
        return fictional ? "Exercise" : "Actual";
    }

    private static String type(AlertState state, int steps) {
        if (state == AlertState.RESOLVED) {
            return "Cancel";
        }
        return steps == 1 ? "Alert" : "Update";
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
