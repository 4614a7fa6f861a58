package org.communitysafety.benchmarks.drain;

import java.util.List;

/**
 * One drain.
 *
 * @param seconds from the first poll to the last commit
 * @param ownCpu processor seconds of the contender's own process meanwhile
 * @param otherCpu processor seconds of broker and database meanwhile
 * @param cells rows of {@code indicator|area|yyyy-mm} and count
 */
record Measured(double seconds, double ownCpu, double otherCpu, List<List<String>> cells) {}
