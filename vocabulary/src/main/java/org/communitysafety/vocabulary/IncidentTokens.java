package org.communitysafety.vocabulary;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The tokens of an incident's pseudonyms.
 *
 * @param victim empty when not given
 * @param location empty when not given
 */
public record IncidentTokens(String victim, String location) {
    /** Less than anything in a token, so that the text sorts as the victim and then the location. */
    private static final char SEPARATOR = '\n';

    /** @param victim null when not given, like the location */
    public static IncidentTokens of(String victim, String location) {
        return new IncidentTokens(victim == null ? "" : victim, location == null ? "" : location);
    }

    /** @param text as {@link #text()} wrote it */
    public static IncidentTokens read(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? new IncidentTokens(text, "")
                : new IncidentTokens(text.substring(0, separator), text.substring(separator + 1));
    }

    /** @param receivedAt when the incident was taken in; null when that is not known */
    public IncidentTokens after(ErasedTokens erased, Instant receivedAt) {
        return replaced(token -> erased.inPlaceOf(token, receivedAt));
    }

    /** @param by what stands for a token; of the empty text the empty text */
    public IncidentTokens replaced(UnaryOperator<String> by) {
        return new IncidentTokens(by.apply(victim), by.apply(location));
    }

    /** As a {@link FactVersion} holds them: without a location the victim's alone. */
    public String text() {
        return location.isEmpty() ? victim : victim + SEPARATOR + location;
    }
}
