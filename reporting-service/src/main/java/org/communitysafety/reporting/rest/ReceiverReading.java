package org.communitysafety.reporting.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.communitysafety.reporting.application.delivery.KeepReceivers.SecretWish;
import org.communitysafety.reporting.domain.delivery.Filter;
import org.communitysafety.reporting.domain.delivery.Grouping;
import org.communitysafety.reporting.domain.delivery.Recipient;
import org.communitysafety.reporting.domain.delivery.SigningSecret;
import org.communitysafety.reporting.domain.delivery.Webhook;

/** Reads what is set of a receiver and names every fault at once. */
final class ReceiverReading {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_WANTED = 50;
    private static final int HIGHEST_PORT = 65535;

    private final Question question = new Question();

    Webhook webhook(String id, WebhookRequest request) {
        refuseMissing(id, request);
        URI url = url(request.url());
        WebhookRequest.Events events = request.events();
        Filter filter =
                events == null ? Filter.ANY : filter("/events", events.plans(), events.kinds(), events.priorities());
        Grouping grouping = grouping(request.grouping());
        question.refuseFaults();
        return new Webhook(id, url, filter, grouping);
    }

    SecretWish secret(WebhookRequest request, Instant now) {
        SigningSecret given = null;
        if (request.secret() != null && request.rotate()) {
            question.fault("/rotate", "two-secrets", "give a secret or have one made, not both");
        } else if (request.secret() != null) {
            try {
                given = SigningSecret.parse(request.secret(), now);
            } catch (IllegalArgumentException e) {
                question.fault("/secret", "bad-secret", e.getMessage());
            }
        }
        question.refuseFaults();
        return new SecretWish(given, request.rotate());
    }

    Recipient recipient(String id, RecipientRequest request) {
        refuseMissing(id, request);
        String address = request.address();
        if (address == null
                || address.length() > LONGEST_ADDRESS
                || !ADDRESS.matcher(address).matches()) {
            question.fault("/address", "bad-address", "an address is written name@example.org");
        }
        Filter filter = filter("", request.plans(), request.kinds(), request.priorities());
        question.refuseFaults();
        return new Recipient(id, address, filter);
    }

    void forbidden(String why) {
        question.fault("/url", "forbidden-network", why);
        question.refuseFaults();
    }

    private void refuseMissing(String id, Object request) {
        if (!ID.matcher(id).matches()) {
            question.fault("id", "bad-id", "an identifier has 1 to 63 lower-case letters, digits and hyphens");
        }
        if (request == null) {
            question.fault("", "missing-body", "a receiver is set with an object");
        }
        question.refuseFaults();
    }

    private URI url(String text) {
        try {
            if (text != null && text.length() <= LONGEST_URL) {
                URI url = new URI(text);
                if (isWebhook(url)) {
                    return url;
                }
            }
        } catch (URISyntaxException e) {
            question.fault("/url", "bad-url", "not a URL: " + e.getReason());
            return null;
        }
        question.fault(
                "/url",
                "bad-url",
                "a webhook's URL is absolute, http or https, without user, password or fragment, up to %d characters"
                        .formatted(LONGEST_URL));
        return null;
    }

    private static boolean isWebhook(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        boolean bare = url.getUserInfo() == null && url.getFragment() == null;
        return web && bare && url.getHost() != null && url.getPort() != 0 && url.getPort() <= HIGHEST_PORT;
    }

    private Filter filter(String at, List<String> plans, List<String> kinds, List<String> priorities) {
        Set<String> wantedKinds = wanted(at + "/kinds", kinds);
        wantedKinds.stream()
                .filter(kind -> !Filter.KINDS.contains(kind))
                .forEach(kind -> question.fault(
                        at + "/kinds", "unknown-kind", "the kinds are " + String.join(", ", sorted(Filter.KINDS))));
        return new Filter(wanted(at + "/plans", plans), wantedKinds, wanted(at + "/priorities", priorities));
    }

    private Set<String> wanted(String at, List<String> list) {
        if (list == null) {
            return Set.of();
        }
        if (list.size() > MOST_WANTED || list.stream().anyMatch(one -> one == null || one.isBlank())) {
            question.fault(at, "bad-list", "a list names up to %d, none of them empty".formatted(MOST_WANTED));
            return Set.of();
        }
        return Set.copyOf(list);
    }

    private Grouping grouping(WebhookRequest.GroupingRequest request) {
        if (request == null) {
            return Grouping.USUAL;
        }
        Set<Grouping.By> by = request.by() == null ? Grouping.USUAL.by() : parts(request.by());
        Duration wait =
                request.waitSeconds() == null ? Grouping.USUAL.patience() : Duration.ofSeconds(request.waitSeconds());
        try {
            return new Grouping(by, wait);
        } catch (IllegalArgumentException e) {
            question.fault("/grouping/waitSeconds", "bad-wait", e.getMessage());
            return Grouping.USUAL;
        }
    }

    private Set<Grouping.By> parts(List<String> names) {
        Set<Grouping.By> parts = EnumSet.noneOf(Grouping.By.class);
        for (String name : names) {
            try {
                parts.add(Grouping.By.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                question.fault(
                        "/grouping/by", "bad-grouping", "alerts group by plan, priority, delivery_group or alert");
            }
        }
        return parts;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
