package org.communitysafety.cli.retained;

/** Retained events in the order in which they were taken in. */
public interface EventSource extends AutoCloseable {
    /** The next one, or null at the end. */
    RetainedEvent next();

    @Override
    void close();
}
