package org.communitysafety.gateway.web.scorecard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.PartnershipTime;

/** Days and moments as people and addresses write them, in the civil time of the partnerships. */
final class Moments {
    static final String EXAMPLE = "31/3/2021";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    /** {@code 2021-03-31}, as a browser's picker sends it, or {@code 31/3/2021}. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The end of a day, or an instant such as {@code 2021-03-31T12:00:00Z} to the second. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return day(text)
                    .map(day ->
                            day.plusDays(1).atStartOfDay(PartnershipTime.ZONE).toInstant());
        }
    }

    static boolean isToday(String text, Instant now) {
        return day(text).filter(PartnershipTime.dateOf(now)::equals).isPresent();
    }

    /** How people are told what was typed: a day where it was one, else the minute. */
    static String inWords(String typed, Instant moment) {
        return day(typed).map(day -> Wording.day(day.toString())).orElseGet(() -> Wording.moment(moment));
    }
}
