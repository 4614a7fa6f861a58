package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;

/**
 * A figure that an agency reports, in one version.
 *
 * @param value in the indicator's unit; null exactly when it was not collected
 * @param shippedWith the plan whose published outturn this is; null when an agency sent it
 */
public record Measurement(
        Key key,
        FactVersion version,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        Status status,
        String shippedWith,
        String source,
        Instant receivedAt,
        String submittedBy) {

    /** What is reported; the newest version of a key is the one that holds. */
    public record Key(AgencyId agency, String indicator, AreaCode area, Period period) {}

    /** What the agency says of the figure. */
    public enum Status {
        FINAL("final"),
        PROVISIONAL("provisional"),
        NOT_COLLECTED("not-collected");

        private final String token;

        Status(String token) {
            this.token = token;
        }

        public String token() {
            return token;
        }

        public static Optional<Status> of(String token) {
            return Arrays.stream(values())
                    .filter(status -> status.token.equals(token))
                    .findFirst();
        }
    }
}
