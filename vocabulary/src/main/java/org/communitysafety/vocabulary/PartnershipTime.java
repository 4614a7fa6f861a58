package org.communitysafety.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The civil time of the partnerships: an instant belongs to the date it has in the United Kingdom. */
public final class PartnershipTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private PartnershipTime() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** {@code 31 March 2013}. */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code March 2013}. */
    public static String inWords(YearMonth month) {
        return MONTH.format(month);
    }
}
