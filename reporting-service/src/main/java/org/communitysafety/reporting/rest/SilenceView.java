package org.communitysafety.reporting.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.communitysafety.reporting.domain.Silence;

/** A silence as it stands; {@code endedBy} is who ended it before its time. */
public record SilenceView(
        UUID id,
        String state,
        MatchersView matchers,
        Instant startsAt,
        Instant endsAt,
        String comment,
        String author,
        Instant createdAt,
        String endedBy) {
    /** Which alerts it silences; null matches any. */
    public record MatchersView(
            String plan, String measure, String indicator, String area, String agency, String kind) {}

    static SilenceView of(Silence silence, Instant at) {
        Silence.Matchers matchers = silence.matchers();
        return new SilenceView(
                silence.id(),
                silence.state(at).name().toLowerCase(Locale.ROOT),
                new MatchersView(
                        matchers.plan(),
                        matchers.measure(),
                        matchers.indicator(),
                        matchers.area() == null ? null : matchers.area().value(),
                        matchers.agency(),
                        matchers.kind() == null ? null : matchers.kind().token()),
                silence.startsAt(),
                silence.endsAt(),
                silence.comment(),
                silence.author(),
                silence.createdAt(),
                silence.endedBy());
    }
}
