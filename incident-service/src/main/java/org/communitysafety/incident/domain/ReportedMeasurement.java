package org.communitysafety.incident.domain;

import java.math.BigDecimal;
import org.communitysafety.vocabulary.Period;

/**
 * A figure an agency reports.
 *
 * @param value in the indicator's unit; null exactly when {@code status} is {@code not-collected}
 */
public record ReportedMeasurement(
        String agency,
        String indicator,
        String area,
        Period period,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String status)
        implements Fact {}
