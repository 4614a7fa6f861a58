package org.communitysafety.incident.application;

/** The events of a body, one at a time, however long the body is. */
public interface Submissions {
    /**
     * The next event; null after the last.
     *
     * @throws BrokenBodyException when nothing further can be read
     */
    Submission next() throws BrokenBodyException;
}
