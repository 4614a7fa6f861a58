package org.communitysafety.reporting.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether people are told of an alert at a moment. A silence is named before an inhibition. */
public final class Muting {
    private final List<Silence> active;
    private final List<Alert> feeds;
    private final FeedMap map;

    /** @param open the open alerts, those on feeds among them */
    public Muting(Collection<Silence> silences, Collection<Alert> open, FeedMap map, Instant at) {
        this.active = silences.stream()
                .filter(silence -> silence.state(at) == Silence.State.ACTIVE)
                .toList();
        this.feeds = open.stream()
                .filter(alert ->
                        alert.kind() == AlertKind.FEED && alert.state().isOpen() && alert.state() != AlertState.PENDING)
                .toList();
        this.map = map;
    }

    /** Why nobody is told; null when people are. */
    public String why(Alert alert) {
        Optional<String> silence = active.stream()
                .filter(one -> one.matchers().match(alert))
                .findFirst()
                .map(one -> "silence:" + one.id());
        return silence.or(() -> inhibition(alert)).orElse(null);
    }

    /** An alert on figures that a silent feed should bring is its consequence, not news; one not confirmed mutes nothing. */
    private Optional<String> inhibition(Alert alert) {
        if (alert.kind() == AlertKind.FEED || alert.subject().indicator() == null) {
            return Optional.empty();
        }
        return feeds.stream()
                .filter(feed -> map.feeds(feed.subject(), alert.subject()))
                .findFirst()
                .map(feed -> "inhibited-by:" + feed.id());
    }
}
