package org.communitysafety.incident.application;

import java.time.Instant;
import java.util.List;

/** The records that were set aside because nobody could read them; never their content. */
public interface SetAside {
    /** Keeps each; one that is known already stays as it is. Needs a transaction around it. */
    void keep(List<Letter> letters);

    /** Newest first, after the cursor. */
    List<Letter> list(Cursor after, int limit);

    /**
     * One record set aside.
     *
     * @param offset on the topic it was found on
     * @param code why, a token
     */
    record Letter(String id, String topic, int partition, long offset, String code, String detail, Instant at) {}

    /** Where a page ended; null members begin at the newest. */
    record Cursor(Instant at, String id) {}
}
