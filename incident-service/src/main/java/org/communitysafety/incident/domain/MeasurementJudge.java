package org.communitysafety.incident.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Judges the data of reported figures. */
final class MeasurementJudge {
    private static final String NOT_COLLECTED = "not-collected";
    private static final Set<String> STATUSES = Set.of("final", "provisional", NOT_COLLECTED);
    private static final String STATUS_FORM = "final, provisional or not-collected";

    private static final String AREA_FORM =
            "an LSOA E01, ward E05, district E06 or E07, county E10 or force E23 and six"
                    + " digits, a country E92000001, W92000004 or K04000001, or an own area such as own-city-centre";

    private final TimeRule times;
    private final Set<String> indicators;

    MeasurementJudge(TimeRule times, Set<String> indicators) {
        this.times = times;
        this.indicators = indicators;
    }

    AcceptedEvent reported(Envelope envelope, String agency, Fields data) {
        String indicator = indicator(data);
        String area = area(data);
        Period period = period(data);
        BigDecimal value = data.number("value");
        BigDecimal denominator = data.number("denominator");
        if (denominator != null && denominator.signum() <= 0) {
            data.fault("denominator", FaultCode.NUMBER_OUT_OF_RANGE, "greater than zero, or null");
        }
        String status = status(data);
        String subject = String.join("|", agency, indicator, area, String.valueOf(period));
        return envelope.accepted(
                subject,
                new ReportedMeasurement(
                        agency, indicator, area, period, value, data.number("numerator"), denominator, status));
    }

    /** A figure may be reported for an own area, and for a country to compare with. */
    private static String area(Fields data) {
        String sent = data.requiredText("area", AREA_FORM);
        if (sent != null && !AreaCode.isWellFormed(sent)) {
            data.fault("area", FaultCode.MALFORMED_AREA, AREA_FORM);
        }
        return sent;
    }

    private String indicator(Fields data) {
        String sent = data.requiredText("indicator", "an indicator: GET /api/v1/indicators lists them");
        if (sent != null && !indicators.contains(sent)) {
            data.fault("indicator", FaultCode.UNKNOWN_INDICATOR, "an indicator: GET /api/v1/indicators lists them");
        }
        return sent;
    }

    private Period period(Fields data) {
        String sent = data.requiredText("period", Period.FORM);
        if (sent == null) {
            return null;
        }
        Optional<Period> period = Period.tryParse(sent);
        if (period.isEmpty()) {
            data.fault("period", FaultCode.MALFORMED_PERIOD, Period.FORM);
            return null;
        }
        return times.inRange(data, "period", period.get().firstDay()) ? period.get() : null;
    }

    private static String status(Fields data) {
        String status = data.requiredText("status", STATUS_FORM);
        if (status == null) {
            return null;
        }
        if (!STATUSES.contains(status)) {
            data.fault("status", FaultCode.UNKNOWN_STATUS, STATUS_FORM);
        } else if (status.equals(NOT_COLLECTED) && data.has("value")) {
            data.fault("value", FaultCode.VALUE_STATUS_MISMATCH, "null, because nothing was collected");
        } else if (!status.equals(NOT_COLLECTED) && !data.has("value")) {
            data.fault("value", FaultCode.VALUE_STATUS_MISMATCH, "a number, or the status not-collected");
        }
        return status;
    }
}
