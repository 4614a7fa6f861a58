package org.communitysafety.incident.rest.formats;

import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;

/** What is wrong with a body or a line as a whole. */
final class Faults {
    static final int MOST_EVENT_BYTES = 256 * 1024;
    static final int MOST_BATCH_EVENTS = 10_000;

    private Faults() {}

    static Fault eventTooLarge() {
        return whole(FaultCode.EVENT_TOO_LARGE, "one event has at most 256 KiB");
    }

    static Fault batchTooLarge() {
        return whole(FaultCode.BATCH_TOO_LARGE, "a batch has at most 10,000 events; NDJSON has no limit");
    }

    static Fault notUtf8(String charset) {
        return whole(FaultCode.INVALID_UTF_8, "bytes that are valid " + charset);
    }

    static Fault notGzip() {
        return whole(FaultCode.MALFORMED_GZIP, "a gzip stream, whole to its last byte, as Content-Encoding says");
    }

    static Fault batch(String right) {
        return whole(FaultCode.MALFORMED_BATCH, right);
    }

    static Fault whole(FaultCode code, String detail) {
        return new Fault("", code, detail);
    }
}
