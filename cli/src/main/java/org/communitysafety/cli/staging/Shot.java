package org.communitysafety.cli.staging;

import java.util.List;
import org.communitysafety.cli.http.Content;

/**
 * One request that is to be sent at its time.
 *
 * @param due nanoseconds after the begin
 * @param path of the API
 * @param lines structured CloudEvents, at least one
 * @param entry where the register has the last of them once it is taken in; null where no register has it
 */
record Shot(long due, String path, List<String> lines, String entry) {
    int events() {
        return lines.size();
    }

    Content content() {
        return events() == 1
                ? Content.of("application/cloudevents+json", lines.get(0))
                : Content.of("application/x-ndjson", String.join("\n", lines) + "\n");
    }
}
