package org.communitysafety.benchmarks.load;

import java.nio.ByteBuffer;

/** What is sent, and whether the answer is the one that it must have. */
public interface Requests {
    /**
     * The next request, whole: head and body.
     *
     * @param meant when it is meant to be sent, by {@link System#nanoTime()}
     */
    ByteBuffer next(long meant);

    /** A benchmark of wrong answers is none: the first ends it. */
    boolean isRight(Answer answer);
}
