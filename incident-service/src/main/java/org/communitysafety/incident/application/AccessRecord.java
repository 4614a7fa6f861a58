package org.communitysafety.incident.application;

import java.time.Instant;
import java.util.List;
import org.communitysafety.vocabulary.access.ChainedEntry;
import org.communitysafety.vocabulary.access.Link;

/** The access record as it is kept: entries are added at its end and, long after, removed at its beginning. */
public interface AccessRecord {
    /** The end of the chain. Until the transaction around it ends, nobody else is told it. */
    Link takeEnd();

    /** Needs the transaction in which {@link #takeEnd} told what the first of them is chained to. */
    void append(List<ChainedEntry> entries);

    /**
     * Oldest first.
     *
     * @param after the number of the last entry that is known
     */
    List<ChainedEntry> list(Selection selection, long after, int limit);

    /**
     * Removes what stands before the first entry of that time or later, but never the newest entry.
     *
     * @return how many
     */
    int removeBefore(Instant time);

    /**
     * Which entries to list; null selects by nothing.
     *
     * @param from the first instant
     * @param to the last instant
     */
    record Selection(Instant from, Instant to, String caller) {}
}
