package org.communitysafety.reporting.application;

import java.util.List;

/** What happened and has not been told yet, kept in the transaction in which it happened. */
public interface Outbox {
    void add(List<Publication> publications);

    /** Lets one teller work at a time, until the transaction ends: two could tell a newer thing before an older. */
    void tellAlone();

    /** The oldest, in order. */
    List<Publication> next(int limit);

    void remove(List<Publication> told);
}
