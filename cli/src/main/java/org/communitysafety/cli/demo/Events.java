package org.communitysafety.cli.demo;

import java.time.Instant;
import java.util.Map;
import org.communitysafety.cli.facts.EventLine;

/** Facts of Exampleton as structured CloudEvents, one a line. */
final class Events {
    static final EventLine LINE = new EventLine("/demo/exampleton");

    private Events() {}

    /** @param recordedAt the version time: the newest version of a subject counts */
    static String line(String type, String id, String subject, Instant recordedAt, Map<String, ?> data) {
        return LINE.of(type, id, subject, recordedAt, data);
    }
}
