package org.communitysafety.cli.staging;

import com.fasterxml.jackson.databind.JsonNode;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformException;

/** A platform says of itself that records may be made up on it; no option of a command can say it in its place. */
final class StagingOnly {
    private StagingOnly() {}

    /** @throws PlatformException where it does not say so; nothing was sent to it */
    static Platform checked(Platform platform) {
        for (JsonNode check : platform.get("/q/health/ready").body().path("checks")) {
            if (check.at("/data/staging").asBoolean(false)) {
                return platform;
            }
        }
        throw new PlatformException(platform.base()
                + " does not say that it is a staging platform, so nothing was sent. Where records may be made up, start its"
                + " gateway with CSP_STAGING=true.");
    }
}
