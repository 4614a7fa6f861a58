package org.communitysafety.e2e.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import org.communitysafety.e2e.harness.Api;

/**
 * One version of one incident as an agency reports it.
 *
 * @param recorded seconds after 2026-01-01; with the identifier it says which version is newer
 * @param category null when the incident is cancelled
 */
record Report(String subject, int recorded, String id, String category, String ward, String month) {
    boolean isNewerThan(Report other) {
        return recorded != other.recorded ? recorded > other.recorded : id.compareTo(other.id) > 0;
    }

    boolean isCancelled() {
        return category == null;
    }

    String asCloudEvent(String agency) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("agency", agency, "reference", subject));
        if (isCancelled()) {
            data.put("reason", "recorded-in-error");
        } else {
            data.putAll(Map.of("occurred", month, "category", category, "area", ward));
        }
        String type = isCancelled() ? "cancelled" : "recorded";
        return Api.json(Map.of(
                "specversion",
                "1.0",
                "type",
                "org.communitysafety.incident." + type + ".v1",
                "source",
                "/agencies/" + agency,
                "id",
                id,
                "subject",
                subject,
                "recordedtime",
                "2026-01-01T%02d:%02d:%02dZ".formatted(recorded / 3600, recorded / 60 % 60, recorded % 60),
                "data",
                data));
    }
}
