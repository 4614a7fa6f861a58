package org.communitysafety.benchmarks.quarkus;

import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Says {@code begin} at the first record and {@code end} when as many are kept as the only argument says. */
@Singleton
class Progress {
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicLong left;

    Progress(@CommandLineArguments String[] arguments) {
        left = new AtomicLong(Long.parseLong(arguments[0]));
    }

    void begin() {
        if (begun.compareAndSet(false, true)) {
            System.out.println("begin");
        }
    }

    void kept(int records) {
        if (left.addAndGet(-records) == 0) {
            System.out.println("end");
        }
    }
}
