package org.communitysafety.target.application;

/** How much of what was sent is in the figures. */
public interface CountedSoFar {
    /** Records that were taken, of all topics: when it is another number than before, any figure may have changed. */
    long records();
}
