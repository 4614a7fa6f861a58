package org.communitysafety.benchmarks.drain;

/**
 * One version of one incident.
 *
 * @param reference the incident's number
 * @param id the event's number; greater is newer where two versions were recorded in the same second
 * @param recorded seconds since 1970
 * @param category index in {@link EventSupply#categories}
 * @param place index in {@link EventSupply#places}
 * @param month months since the first
 */
record Version(int reference, long id, long recorded, int category, int place, int month) {
    boolean isNewerThan(Version other) {
        return other == null || recorded > other.recorded || recorded == other.recorded && id > other.id;
    }
}
