package org.communitysafety.target.application;

import java.time.Duration;
import java.util.function.Supplier;

/** Begins transactions, each of its own: all that is done in one is kept together, or nothing is when it throws. */
public interface Transactions {
    void run(Runnable work);

    <T> T call(Supplier<T> work);

    /** @param longest after which it is given up */
    <T> T call(Duration longest, Supplier<T> work);
}
