package org.communitysafety.target.domain;

/**
 * A record that is replaced whole, each time as a new version.
 *
 * @param <T> the record itself
 */
public interface Versioned<T extends Versioned<T>> {

    /** What it is found by. */
    String id();

    /** Counts from 1; given by the platform. */
    int version();

    T withVersion(int newVersion);
}
