package org.communitysafety.gateway.web.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communitysafety.contracts.AlertChanged;

/**
 * A page of alerts as reporting-service answers it, those raised last first. An alert has the same members there as on the
 * stream.
 *
 * @param next the address of the page after it; null on the last
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertList(List<AlertChanged> items, String next) {
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");

    /** Where the page after it begins; null on the last. */
    String cursor() {
        Matcher found = CURSOR.matcher(next == null ? "" : next);
        return found.find() ? found.group(1) : null;
    }
}
