package org.communitysafety.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.cli.http.PlatformException;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;
import org.communitysafety.vocabulary.access.ChainedEntry;

/** Entries as the platform shows them. */
final class EntryJson {
    private EntryJson() {}

    /** @throws PlatformException when it is none */
    static ChainedEntry read(JsonNode json) {
        List<String> records = new ArrayList<>();
        json.path("records").forEach(record -> records.add(record.asText()));
        try {
            AccessEntry entry = new AccessEntry(
                    text(json, "call"),
                    Phase.valueOf(text(json, "phase")),
                    text(json, "caller"),
                    text(json, "method"),
                    text(json, "route"),
                    records,
                    json.path("status").isInt() ? json.path("status").asInt() : null,
                    Instant.parse(text(json, "at")),
                    text(json, "trace"));
            return new ChainedEntry(json.path("number").asLong(), text(json, "previous"), entry, text(json, "hash"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PlatformException("no entry of the access record: " + json, e);
        }
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).asText();
    }
}
