package org.communitysafety.reporting.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;

/**
 * What people know of a series that its figures do not tell.
 *
 * @param area null: it is about every area
 * @param on the day it happened
 * @param author who wrote it
 */
public record Annotation(
        UUID id,
        String indicator,
        AreaCode area,
        LocalDate on,
        Kind kind,
        String title,
        String author,
        Instant createdAt) {
    public static final int LONGEST_TITLE = 200;

    /** What is said. */
    public enum Kind {
        /** Counting changed: what lies before is no baseline for what follows, and the change itself is no signal. */
        RECORDING_BREAK,
        /** A real shift is there to stay: limits start anew, and nothing else does. */
        RE_BASE,
        /** Something was done that may show in the figures. */
        OPERATION,
        NOTE;

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String token) {
            return Stream.of(values())
                    .filter(kind -> kind.token().equals(token))
                    .findFirst();
        }
    }

    /** The first month of the new way of counting: the one it happened in, which is mixed where that was not its first day. */
    public YearMonth month() {
        return YearMonth.from(on);
    }

    public boolean isAbout(AreaCode which) {
        return area == null || area.equals(which);
    }
}
