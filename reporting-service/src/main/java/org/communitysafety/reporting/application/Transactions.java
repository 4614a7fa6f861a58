package org.communitysafety.reporting.application;

import java.util.function.Supplier;

/** Begins transactions, each of its own: all that is done in one is kept together, or nothing is when it throws. */
public interface Transactions {
    void run(Runnable work);

    <T> T call(Supplier<T> work);
}
