package org.communitysafety.benchmarks.drain;

import java.io.IOException;
import java.sql.SQLException;

/** One way from the topic to the figures, run in a JVM of its own. */
interface Contender {
    String name();

    /** Who would run it so, or what limit it is. */
    String remark();

    /** What it has to arrive at. */
    Goal goal();

    Measured run(long records) throws IOException, SQLException, InterruptedException;

    /** What a contender's cells are held against. */
    enum Goal {
        /** The newest version of each incident. */
        EXACT,
        /** Every record that can be read, corrections and repeats included. */
        EVERY_RECORD,
        /** It keeps nothing. */
        NOTHING
    }
}
