package org.communitysafety.benchmarks.drain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** One way from the topic to the figures, or a limit of a part of it, run in a JVM of its own. */
interface Contender {
    String name();

    /** Who would run it so, or what limit it is. */
    String remark();

    /** The cells it has to arrive at; none when it is a limit, which keeps no cells. */
    Map<String, Long> expected();

    Measured run() throws IOException, SQLException, InterruptedException;
}
