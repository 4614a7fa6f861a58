package org.communitysafety.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.access.RouteTemplates.Address;
import org.communitysafety.gateway.routing.RouteTable;

/**
 * Which calls the access record has: whatever may change something, and whatever shows single records or says who somebody
 * is. What is not known to be something else is among them.
 */
@ApplicationScoped
public class RecordedCalls {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> NEITHER = Set.of("OPTIONS", "TRACE");

    /** Reading these shows incidents, referrals, refused lines, records set aside, names and addresses of people, or who did what. */
    private static final Set<String> OF_RECORDS = addresses(
            "incidents",
            "incidents/{id}",
            "referrals",
            "referrals/{id}",
            "referrals/meetings/{id}",
            "imports/{id}/rejects",
            "dead-letters",
            "dead-letters/{id}",
            "pathways/{id}/referrals",
            "pathways/{id}/findings",
            "recipients",
            "recipients/{id}",
            "deliveries",
            "access-record");

    private static final Set<String> INTAKE = addresses("incidents", "referrals", "measurements", "feeds");

    private static final Set<String> ONE_EVENT = Set.of("application/json", "application/cloudevents+json");

    private final RouteTemplates templates;

    RecordedCalls(RouteTemplates templates) {
        this.templates = templates;
    }

    /** @return the address that the record has; empty of a call that it does not have */
    public Optional<Address> of(HttpServerRequest request, String normalisedPath) {
        String method = request.method().name();
        if (RouteTable.serviceFor(method, request.path()).isEmpty()) {
            return Optional.empty();
        }
        return of(method, normalisedPath).filter(address -> !bringsOneEvent(request, address));
    }

    /** The same of a call that brings no event. */
    Optional<Address> of(String method, String path) {
        if (NEITHER.contains(method)) {
            return Optional.empty();
        }
        return Optional.of(templates.of(path))
                .filter(address ->
                        !READING.contains(method) || !address.isPublished() || OF_RECORDS.contains(address.template()));
    }

    static Set<String> readAddresses() {
        return OF_RECORDS;
    }

    /** Its fact says who handed it in and when, and is kept for as long as the fact is. */
    private static boolean bringsOneEvent(HttpServerRequest request, Address address) {
        String sent = request.getHeader("Content-Type");
        return "POST".equals(request.method().name())
                && INTAKE.contains(address.template())
                && request.query() == null
                && sent != null
                && ONE_EVENT.contains(sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> addresses(String... below) {
        return Stream.of(below).map(address -> RouteTable.PREFIX + address).collect(Collectors.toUnmodifiableSet());
    }
}
