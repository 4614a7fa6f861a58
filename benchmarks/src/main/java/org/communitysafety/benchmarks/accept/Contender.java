package org.communitysafety.benchmarks.accept;

import java.io.IOException;
import java.time.Duration;

/** Something that takes events in for a while. */
interface Contender {
    String name();

    /** One half-sentence. */
    String remark();

    /** @throws IllegalStateException when it did not take in what it said it did */
    Taken run(Duration length) throws IOException;
}
