package org.communitysafety.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/incidents, INCIDENT",
        "GET, /api/v1/incidents/abc, INCIDENT",
        "GET, /api/v1/referrals/abc, INCIDENT",
        "POST, /api/v1/measurements, INCIDENT",
        "POST, /api/v1/feeds, INCIDENT",
        "DELETE, /api/v1/feeds, INCIDENT",
        "GET, /api/v1/imports/abc/rejects, INCIDENT",
        "POST, /api/v1/erasures, INCIDENT",
        "GET, /api/v1/dead-letters, INCIDENT",
        "GET, /api/v1/feeds, TARGET",
        "HEAD, /api/v1/feeds, TARGET",
        "PUT, /api/v1/areas, TARGET",
        "PUT, /api/v1/agencies/x, TARGET",
        "GET, /api/v1/categories, TARGET",
        "PUT, /api/v1/pathways/marac, TARGET",
        "GET, /api/v1/pathways/marac/referrals, TARGET",
        "GET, /api/v1/pathway-figures, TARGET",
        "GET, /api/v1/pathway-reports, TARGET",
        "DELETE, /api/v1/plans/demo, TARGET",
        "PUT, /api/v1/problem-plans/estate, TARGET",
        "GET, /api/v1/problem-plans/estate/evaluation, TARGET",
        "GET, /api/v1/harm-spots, TARGET",
        "PUT, /api/v1/harm-profiles/estate, TARGET",
        "GET, /api/v1/indicators/burglary/values, TARGET",
        "GET, /api/v1/priorities/asb/values, TARGET",
        "POST, /api/v1/verification, TARGET",
        "POST, /api/v1/rebuild, TARGET",
        "GET, /api/v1/scorecard, REPORTING",
        "GET, /api/v1/targets/x/history, REPORTING",
        "POST, /api/v1/alerts/1/acknowledgement, REPORTING",
        "GET, /api/v1/silences, REPORTING",
        "PUT, /api/v1/indicators/burglary, TARGET",
        "GET, /api/v1/indicators/chart, TARGET",
        "GET, /api/v1/indicators/burglary/chart, REPORTING",
        "GET, /api/v1/indicators/burglary/funnel, REPORTING",
        "PUT, /api/v1/plans/p/targets/t/reports/2018-19-Q1, TARGET",
        "GET, /api/v1/targets/t/revisions, REPORTING",
        "PUT, /api/v1/weights/harm, TARGET",
        "PUT, /api/v1/areas/populations, TARGET",
        "PUT, /api/v1/alert-rules/r, REPORTING",
        "DELETE, /api/v1/silences/s, REPORTING",
        "POST, /api/v1/annotations, REPORTING",
        "PUT, /api/v1/board-reports/r/commentary/m, REPORTING",
        "POST, /api/v1/webhooks/w/test, REPORTING",
        "GET, /api/v1/deliveries, REPORTING",
        "PUT, /api/v1/recipients/board, REPORTING",
        "GET, /api/v1/alerts/1/cap, REPORTING"
    })
    void everyCallGoesToTheServiceThatAnswersIt(String method, String path, Service service) {
        assertEquals(Optional.of(service), RouteTable.serviceFor(method, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/", "/api/v1/live", "/api/v1/incidentsandmore", "/api/v2/incidents", "/", "/q/health"})
    void otherPathsGoNowhere(String path) {
        assertEquals(Optional.empty(), RouteTable.serviceFor("GET", path));
    }
}
