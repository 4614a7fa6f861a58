package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * An alert after a transition: raised, changed or resolved, as the event's type says.
 *
 * @param state {@code PENDING}, {@code FIRING}, {@code ACKNOWLEDGED}, {@code RESOLVED} or {@code STALE}
 * @param since when it entered the state, RFC 3339
 * @param evidence the figures that defend it
 * @param plan null, like {@code target} and {@code measure}, for an alert that is about no plan's measure
 * @param kind {@code target-status}, {@code signal}, {@code milestone}, {@code deliverable}, {@code threshold},
 *     {@code cluster}, {@code equality}, {@code feed} or {@code overdue}
 * @param subject what it is about besides a measure
 * @param group by what it is bundled: the priority and its delivery groups
 * @param muted why nobody is told: {@code silence:<id>} or {@code inhibited-by:<alert>}; null when people are told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AlertChanged(
        String id,
        String plan,
        String partnership,
        String target,
        String measure,
        String area,
        Rule rule,
        String state,
        String since,
        String summary,
        Map<String, Object> evidence,
        List<Transition> transitions,
        String kind,
        Subject subject,
        Group group,
        String muted) {

    /** The rule that fired. */
    public record Rule(String id, int version) {}

    /** One step of the alert's life; {@code by} is {@code platform} or the person who acted, {@code reason} is why. */
    public record Transition(String state, String at, String by, String reason, String note) {}

    /** Each is null where it does not apply. */
    public record Subject(
            String indicator,
            String agency,
            String category,
            String period,
            String deliverable,
            String pathway,
            String panel) {}

    /** @param priority of the plan; null when the alert belongs to none */
    public record Group(String priority, List<String> deliveryGroups) {}
}
