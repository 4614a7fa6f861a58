package org.communitysafety.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The civil time of the partnerships: an instant belongs to the date it has in the United Kingdom. */
public final class PartnershipTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private PartnershipTime() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
