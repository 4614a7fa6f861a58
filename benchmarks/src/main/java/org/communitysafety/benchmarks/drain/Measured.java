package org.communitysafety.benchmarks.drain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One drain.
 *
 * @param records how many records, or rows, or commits it took
 * @param seconds from the first poll to the last commit
 * @param ownCpu processor seconds of the contender's own process meanwhile
 * @param otherCpu processor seconds of broker and database meanwhile
 * @param cells rows of {@code indicator|area|yyyy-mm} and count
 */
record Measured(long records, double seconds, double ownCpu, double otherCpu, List<List<String>> cells) {
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        cells.forEach(row -> counts.put(row.get(0), Long.parseLong(row.get(1))));
        return counts;
    }

    double perSecond() {
        return records / seconds;
    }

    double ownCpuPerMillion() {
        return ownCpu / records * 1e6;
    }

    double otherCpuPerMillion() {
        return otherCpu / records * 1e6;
    }

    double cpuPerMillion() {
        return ownCpuPerMillion() + otherCpuPerMillion();
    }
}
