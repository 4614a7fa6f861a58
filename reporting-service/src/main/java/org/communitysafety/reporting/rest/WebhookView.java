package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communitysafety.reporting.application.delivery.Receivers.Registered;
import org.communitysafety.reporting.domain.delivery.Filter;
import org.communitysafety.reporting.domain.delivery.Grouping;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.SigningSecret;
import org.communitysafety.reporting.domain.delivery.Webhook;

/**
 * A webhook as it is shown.
 *
 * @param secret only in the answer to the request that had it made; never again
 * @param secrets when each began to sign, and when the older one stops
 */
public record WebhookView(
        String id,
        String url,
        EventsView events,
        GroupingView grouping,
        List<SecretView> secrets,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
        HealthView health) {
    /** Which alerts it wants; an empty list wants any. */
    public record EventsView(List<String> plans, List<String> kinds, List<String> priorities) {
        static EventsView of(Filter filter) {
            return new EventsView(sorted(filter.plans()), sorted(filter.kinds()), sorted(filter.priorities()));
        }
    }

    /** Which alerts share a message. */
    public record GroupingView(List<String> by, long waitSeconds) {
        static GroupingView of(Grouping grouping) {
            return new GroupingView(
                    grouping.by().stream()
                            .map(part -> part.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    grouping.patience().toSeconds());
        }
    }

    /** A secret without itself. */
    public record SecretView(Instant since, Instant until) {}

    static WebhookView of(Registered registered, Optional<Secrets> secrets, SigningSecret made, Instant now) {
        Webhook webhook = (Webhook) registered.receiver();
        return new WebhookView(
                webhook.id(),
                webhook.url().toString(),
                EventsView.of(webhook.filter()),
                GroupingView.of(webhook.grouping()),
                secrets.map(held -> held.signingAt(now)).orElse(List.of()).stream()
                        .map(secret -> new SecretView(secret.since(), secret.until()))
                        .toList(),
                made == null ? null : made.text(),
                HealthView.of(registered.health()));
    }

    static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
