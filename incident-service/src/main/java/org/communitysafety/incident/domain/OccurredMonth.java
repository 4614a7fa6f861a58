package org.communitysafety.incident.domain;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.communitysafety.vocabulary.PartnershipTime;

/** The month an occurrence belongs to: an instant to the month of its date in the United Kingdom. */
public final class OccurredMonth {
    private static final int MONTH_LENGTH = "2018-10".length();
    private static final int DATE_LENGTH = "2018-10-14".length();

    private OccurredMonth() {}

    /** Empty when the text is no instant, date or month. */
    public static Optional<YearMonth> of(String occurred) {
        try {
            if (occurred.length() == MONTH_LENGTH) {
                return Optional.of(YearMonth.parse(occurred));
            }
            if (occurred.length() == DATE_LENGTH) {
                return Optional.of(YearMonth.from(java.time.LocalDate.parse(occurred)));
            }
            return Optional.of(YearMonth.from(
                    PartnershipTime.dateOf(OffsetDateTime.parse(occurred).toInstant())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
