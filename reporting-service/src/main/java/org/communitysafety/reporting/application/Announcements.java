package org.communitysafety.reporting.application;

import java.util.List;

/** Tells the other services. */
public interface Announcements {
    /** Returns once all of it is safe with Kafka, in order; otherwise throws, and some of it may have been told. */
    void announce(List<Publication> publications);
}
