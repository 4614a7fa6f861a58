package org.communitysafety.incident.rest;

import java.time.Instant;
import java.util.List;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.ChainedEntry;

/** An entry of the access record with all that its hash is made of, so that whoever has it can check it. */
public record AccessEntryView(
        long number,
        Instant at,
        String caller,
        String method,
        String route,
        List<String> records,
        AccessEntry.Phase phase,
        Integer status,
        String call,
        String trace,
        String previous,
        String hash) {
    static AccessEntryView of(ChainedEntry chained) {
        AccessEntry entry = chained.entry();
        return new AccessEntryView(
                chained.number(),
                entry.at(),
                entry.caller(),
                entry.method(),
                entry.route(),
                entry.records(),
                entry.phase(),
                entry.status(),
                entry.call(),
                entry.traceId(),
                chained.previous(),
                chained.hash());
    }
}
