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
        List<Transition> transitions) {

    /** The rule that fired. */
    public record Rule(String id, int version) {}

    /** One step of the alert's life; {@code by} is {@code platform} or the person who acted. */
    public record Transition(String state, String at, String by) {}
}
