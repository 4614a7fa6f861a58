package org.communitysafety.gateway.web.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.PartnershipTime;

/** When something came, for people. */
final class Received {
    private Received() {}

    /** @param at null where nobody knows, which {@code unknown} says in words */
    static Cell cell(String at, Instant now, String unknown) {
        if (at == null) {
            return Cell.of(unknown).raw(null);
        }
        Instant instant = Instant.parse(at);
        return Cell.of(Wording.moment(instant)).noted(ago(instant, now)).raw(at);
    }

    /** @param at null where nobody knows */
    static String moment(String at) {
        return Wording.moment(at == null ? null : Instant.parse(at));
    }

    /** By the calendar, so that what it says holds for the rest of the day. */
    private static String ago(Instant at, Instant now) {
        LocalDate then = PartnershipTime.dateOf(at);
        long days = ChronoUnit.DAYS.between(then, PartnershipTime.dateOf(now));
        if (days <= 0) {
            return "today";
        }
        return days == 1 ? "yesterday" : days + " days ago";
    }
}
