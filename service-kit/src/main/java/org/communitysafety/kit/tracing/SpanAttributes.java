package org.communitysafety.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import java.util.Set;

/**
 * Everything that a span may say. Nothing else is ever set: no address, no query, no key of a record, no word of an event or
 * of an exception, so nothing of a person and no token can come to be among them. Names without {@code csp} are
 * OpenTelemetry's.
 */
public final class SpanAttributes {
    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    /** The template of an address, never the address. */
    static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    /** How many records a batch holds. */
    static final AttributeKey<Long> RECORDS = AttributeKey.longKey("messaging.batch.message_count");
    /** The class of what made a step fail; its message may quote what was sent. */
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    /** How many traces led to a step beyond those that it links to. */
    static final AttributeKey<Long> LEFT_OUT = AttributeKey.longKey("csp.links.left_out");

    private SpanAttributes() {}

    /** The names of all. */
    public static Set<String> names() {
        return Set.of(
                METHOD.getKey(),
                ROUTE.getKey(),
                STATUS.getKey(),
                SYSTEM.getKey(),
                RECORDS.getKey(),
                ERROR.getKey(),
                LEFT_OUT.getKey());
    }
}
