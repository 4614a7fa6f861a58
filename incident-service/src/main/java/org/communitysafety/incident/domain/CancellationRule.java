package org.communitysafety.incident.domain;

import java.util.regex.Pattern;

/** What every cancellation has to say: since when, and perhaps why. */
final class CancellationRule {
    static final String FORM = "a token of at most 100 characters, recorded-in-error";
    private static final int LONGEST_TOKEN = 100;
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CancellationRule() {}

    /** @param sent null when absent */
    static String reason(Fields data, String sent) {
        if (sent != null && !isReason(sent)) {
            data.fault("reason", FaultCode.MALFORMED_REASON, FORM);
        }
        return sent;
    }

    static boolean isReason(String text) {
        return text.length() <= LONGEST_TOKEN && TOKEN.matcher(text).matches();
    }

    static void statesItsTime(Envelope envelope, Fields data) {
        if (!envelope.statesItsTime()) {
            data.faults()
                    .add(new Fault(
                            "/recordedtime",
                            FaultCode.MISSING_VERSION_TIME,
                            "a cancellation states recordedtime or time, or it would count as older than any report"));
        }
    }
}
