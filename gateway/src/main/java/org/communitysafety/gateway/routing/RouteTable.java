package org.communitysafety.gateway.routing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
            Map.entry("refusals", Service.INCIDENT),
            Map.entry("erasures", Service.INCIDENT),
            Map.entry("dead-letters", Service.INCIDENT),
            Map.entry("access-record", Service.INCIDENT),
            Map.entry("areas", Service.TARGET),
            Map.entry("agencies", Service.TARGET),
            Map.entry("categories", Service.TARGET),
            Map.entry("pathways", Service.TARGET),
            Map.entry("pathway-figures", Service.TARGET),
            Map.entry("pathway-reports", Service.TARGET),
            Map.entry("plans", Service.TARGET),
            Map.entry("problem-plans", Service.TARGET),
            Map.entry("harm-spots", Service.TARGET),
            Map.entry("harm-profiles", Service.TARGET),
            Map.entry("indicators", Service.TARGET),
            Map.entry("priorities", Service.TARGET),
            Map.entry("weights", Service.TARGET),
            Map.entry("verification", Service.TARGET),
            Map.entry("rebuild", Service.TARGET),
            Map.entry("scorecard", Service.REPORTING),
            Map.entry("targets", Service.REPORTING),
            Map.entry("alerts", Service.REPORTING),
            Map.entry("alert-rules", Service.REPORTING),
            Map.entry("silences", Service.REPORTING),
            Map.entry("annotations", Service.REPORTING),
            Map.entry("board-reports", Service.REPORTING),
            Map.entry("webhooks", Service.REPORTING),
            Map.entry("recipients", Service.REPORTING),
            Map.entry("deliveries", Service.REPORTING));

    /** An indicator's values and definition are target-service's; what is drawn or compared from them, reporting's. */
    private static final Pattern DRAWN = Pattern.compile(Pattern.quote(PREFIX) + "indicators/[^/]+/(chart|funnel)");

    private RouteTable() {}

    /** Empty when no service has the path. Feeds are declared to incident-service and judged by target-service. */
    public static Optional<Service> serviceFor(String method, String path) {
        Optional<String> collection = collectionOf(path);
        if (collection.filter(FEEDS::equals).isPresent()) {
            return Optional.of(READING.contains(method) ? Service.TARGET : Service.INCIDENT);
        }
        if (DRAWN.matcher(path).matches()) {
            return Optional.of(Service.REPORTING);
        }
        return collection.map(BY_COLLECTION::get);
    }

    /** The first segment after the prefix, for example {@code incidents}; empty for a path outside the API. */
    public static Optional<String> collectionOf(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', PREFIX.length());
        return Optional.of(path.substring(PREFIX.length(), end < 0 ? path.length() : end));
    }
}
