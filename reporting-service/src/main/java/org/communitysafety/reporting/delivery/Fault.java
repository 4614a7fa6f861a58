package org.communitysafety.reporting.delivery;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Why an attempt got no answer, in words for the log that people read. */
final class Fault {
    private Fault() {}

    static String words(Throwable fault, Duration timeout) {
        if (fault instanceof ConnectException) {
            return "nobody takes the connection";
        }
        if (fault instanceof UnknownHostException) {
            return "the host name is not known";
        }
        if (fault instanceof TimeoutException || fault.getClass().getName().endsWith("TimeoutException")) {
            return "no answer within %d ms".formatted(timeout.toMillis());
        }
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
