package org.communitysafety.incident.domain;

import java.util.Locale;

/** Why an event, a line or a body is refused; the tokens are stable. */
public enum FaultCode {
    MALFORMED_JSON(true),
    INVALID_UTF_8(true),
    MISSING_ATTRIBUTE(true),
    MALFORMED_ATTRIBUTE(true),
    MALFORMED_GZIP(true),
    MALFORMED_BATCH(true),
    MALFORMED_CSV(true),
    MALFORMED_XML(true),
    EVENT_TOO_LARGE(false),
    BATCH_TOO_LARGE(false),
    FILE_TOO_LARGE(false),
    WRONG_COLUMNS(false),
    MISSING_DATA(false),
    MISSING_FIELD(false),
    WRONG_TYPE(false),
    EMPTY_TEXT(false),
    TEXT_TOO_LONG(false),
    FORBIDDEN_CHARACTER(false),
    UNKNOWN_TYPE(false),
    WRONG_ENDPOINT(false),
    UNSUPPORTED_SPECVERSION(false),
    UNSUPPORTED_DATA(false),
    MALFORMED_SOURCE(false),
    MALFORMED_TIME(false),
    MALFORMED_DATE(false),
    MALFORMED_PERIOD(false),
    IN_THE_FUTURE(false),
    BEFORE_1900(false),
    UNKNOWN_CATEGORY(false),
    MALFORMED_OFFENCE_CODE(false),
    UNKNOWN_FLAG(false),
    MALFORMED_AREA(false),
    MALFORMED_AGENCY(false),
    UNKNOWN_AGENCY(false),
    SUBJECT_MISMATCH(false),
    MISSING_VERSION_TIME(false),
    MALFORMED_REASON(false),
    UNKNOWN_PATHWAY(false),
    UNKNOWN_STEP(false),
    STEP_NOT_THEIRS(false),
    UNKNOWN_REASON(false),
    UNKNOWN_THEME(false),
    UNKNOWN_ATTRIBUTE(false),
    UNKNOWN_ATTRIBUTE_VALUE(false),
    CORRECTS_ITSELF(false),
    UNKNOWN_PANEL(false),
    MALFORMED_SERVICE(false),
    NAMED_TWICE(false),
    UNMAPPED_SERVICE(false),
    UNMAPPED_STATUS(false),
    UNKNOWN_INDICATOR(false),
    UNKNOWN_STATUS(false),
    VALUE_STATUS_MISMATCH(false),
    NUMBER_OUT_OF_RANGE(false),
    NEGATIVE_COUNT(false);

    private final boolean framing;

    FaultCode(boolean framing) {
        this.framing = framing;
    }

    /** True when the event cannot be read at all, or is no CloudEvent; false when it can and says something wrong. */
    public boolean isFraming() {
        return framing;
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
