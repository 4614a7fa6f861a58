package org.communitysafety.contracts;

/** CloudEvents extension attributes of the platform; on Kafka each is a header with {@link #KAFKA_PREFIX} before it. */
public final class PlatformAttributes {
    public static final String KAFKA_PREFIX = "ce_";

    /** When the agency recorded this version of the fact (the agency's clock), RFC 3339. */
    public static final String RECORDED_TIME = "recordedtime";

    /** When the platform took the event in (the platform's clock), RFC 3339. */
    public static final String RECEIVED_AT = "receivedat";

    /** Who handed the event in, as the gateway decided. */
    public static final String SUBMITTED_BY = "submittedby";

    /** Lower-case hexadecimal SHA-256 of the normalised data (RFC 8785) without nulls and pseudonyms. */
    public static final String DATA_HASH = "datahash";

    /** W3C trace context, carried as given. */
    public static final String TRACE_PARENT = "traceparent";

    private PlatformAttributes() {}
}
