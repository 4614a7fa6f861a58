package org.communitysafety.gateway.routing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service answers a method on a path, as the published API divides it. */
public final class RouteTable {
    public static final String PREFIX = "/api/v1/";

    private static final String FEEDS = "feeds";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Map<String, Service> BY_COLLECTION = Map.ofEntries(
            Map.entry("incidents", Service.INCIDENT),
            Map.entry("referrals", Service.INCIDENT),
            Map.entry("measurements", Service.INCIDENT),
            Map.entry("imports", Service.INCIDENT),
            Map.entry("erasures", Service.INCIDENT),
            Map.entry("dead-letters", Service.INCIDENT),
            Map.entry("areas", Service.TARGET),
            Map.entry("agencies", Service.TARGET),
            Map.entry("categories", Service.TARGET),
            Map.entry("plans", Service.TARGET),
            Map.entry("indicators", Service.TARGET),
            Map.entry("priorities", Service.TARGET),
            Map.entry("verification", Service.TARGET),
            Map.entry("scorecard", Service.REPORTING),
            Map.entry("targets", Service.REPORTING),
            Map.entry("alerts", Service.REPORTING),
            Map.entry("silences", Service.REPORTING));

    private RouteTable() {}

    /** Empty when no service has the path. Feeds are declared to incident-service and judged by target-service. */
    public static Optional<Service> serviceFor(String method, String path) {
        Optional<String> collection = collectionOf(path);
        if (collection.filter(FEEDS::equals).isPresent()) {
            return Optional.of(READING.contains(method) ? Service.TARGET : Service.INCIDENT);
        }
        return collection.map(BY_COLLECTION::get);
    }

    /** The first segment after the prefix, for example {@code incidents}; empty for a path outside the API. */
    static Optional<String> collectionOf(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', PREFIX.length());
        return Optional.of(path.substring(PREFIX.length(), end < 0 ? path.length() : end));
    }
}
