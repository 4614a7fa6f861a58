package org.communitysafety.gateway.routing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** W3C trace context: a trace that a client began is carried on, any other request begins one. */
public final class TraceParent {
    public static final String HEADER = "traceparent";

    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int VERSION_AND_DASH = 3;
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceParent() {}

    /** @param sent what the client says; null or malformed begins a trace */
    public static String continuing(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : "00-" + random(TRACE_BYTES) + '-' + random(SPAN_BYTES) + "-01";
    }

    /** @param traceParent well formed */
    public static String traceIdOf(String traceParent) {
        return traceParent.substring(VERSION_AND_DASH, VERSION_AND_DASH + 2 * TRACE_BYTES);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
