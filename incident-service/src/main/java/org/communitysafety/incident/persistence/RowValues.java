package org.communitysafety.incident.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as columns hold them, and back. */
final class RowValues {
    private static final long NANOS = 1_000_000_000L;

    private RowValues() {}

    /** Nothing of an instant is lost: it is kept in nanoseconds since 1970. */
    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** Null for null. */
    static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** Null for null. */
    static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Tokens, which hold neither a comma nor an equals sign. */
    static String joined(Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .map(token -> token.getKey() + '=' + token.getValue())
                .collect(Collectors.joining(","));
    }

    static SortedMap<String, String> split(String joined) {
        SortedMap<String, String> tokens = new TreeMap<>();
        for (String token : joined.isEmpty() ? new String[0] : joined.split(",")) {
            int equals = token.indexOf('=');
            tokens.put(token.substring(0, equals), token.substring(equals + 1));
        }
        return tokens;
    }
}
