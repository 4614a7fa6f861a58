package org.communitysafety.cli.demo;

import java.time.YearMonth;
import org.communitysafety.cli.http.Platform;

/** A line for the shell that posts one event; another incident each time it is run. */
final class CurlLine {
    private CurlLine() {}

    static String oneBurglary(Platform platform, YearMonth month) {
        return "curl -X POST %s -H 'Content-Type: application/json' -d '%s'"
                .formatted(
                        platform.at("/api/v1/incidents"),
                        "{\"agency\":\"%s\",\"reference\":\"try-'$(date +%%s)'\",\"occurred\":\"%s\",\"category\":\"%s\",\"area\":\"%s\"}"
                                .formatted(
                                        City.POLICE,
                                        month,
                                        Series.BURGLARY.category().slug(),
                                        City.wardCodes().get(0)));
    }
}
