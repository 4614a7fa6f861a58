package org.communitysafety.simulation;

import java.util.Set;
import org.communitysafety.simulation.Violation.Kind;

/** Mistakes that the simulation's own adapters can make, to show that the simulation finds them. None is in the product. */
public enum PlantedBug {
    NONE(null),
    /** A position is set to where the batch ends, wherever it stands. */
    SKIP_THE_COMPARE_AND_SET(Kind.POSITION, Fault.REDELIVERY, Fault.ZOMBIE_WRITER),
    /** As above, and only for who lost the partition. */
    ACCEPT_THE_ZOMBIE(Kind.POSITION, Fault.ZOMBIE_WRITER),
    /** The position is kept before what was read is. */
    COMMIT_BEFORE_WRITE(Kind.FACT, Fault.CRASH_BEFORE_COMMIT, Fault.CONCURRENT_WRITER),
    /** Of two versions of one time the first that came wins. */
    DROP_THE_TIE_BREAK(Kind.FACT, Fault.TIE),
    /** The version that came last wins. */
    ARRIVAL_ORDER_WINS(Kind.FACT, Fault.LATE),
    /** What comes again counts again. */
    FOLD_TWICE(Kind.CELL, Fault.DUPLICATE),
    /** What a corrected fact was is not taken out of its cells. */
    FORGET_THE_OLD_VALUE(Kind.CELL, Fault.CORRECTION, Fault.CANCELLATION),
    /** A cancelled incident goes on counting. */
    IGNORE_CANCELLATION(Kind.FACT, Fault.CANCELLATION),
    /** Rows that another transaction writes are written all the same. */
    LOST_UPDATE(Kind.CELL, Fault.CONCURRENT_WRITER),
    /** Marks are gone although Kafka did not take what they stood for. */
    LOSE_MARKS_WHEN_PUBLISHING_FAILS(Kind.VALUE, Fault.PUBLISH_FAILURE, Fault.CRASH_BEFORE_COMMIT),
    /** A round that Kafka took a part of counts as published. */
    HALF_A_ROUND_IS_ENOUGH(Kind.VALUE, Fault.PUBLISH_FAILURE),
    /** Values are judged one by one, before their round is whole. */
    JUDGE_BEFORE_THE_ROUND_IS_WHOLE(Kind.ROUND, Fault.SHORT_POLL, Fault.PUBLISH_FAILURE),
    /** A measure is judged by the values of before the batch. */
    JUDGE_BY_STALE_VALUES(Kind.ALERT),
    /** What is to be told is kept although the judgement was rolled back. */
    TELL_BEFORE_COMMIT(Kind.TOLD, Fault.CRASH_BEFORE_COMMIT, Fault.CONCURRENT_WRITER),
    /** What was not acknowledged counts as told. */
    FORGET_WHAT_WAS_NOT_TOLD(Kind.TOLD, Fault.TELL_FAILURE, Fault.CRASH_BEFORE_COMMIT);

    private final Kind foundAs;
    private final Set<Fault> needs;

    PlantedBug(Kind foundAs, Fault... needs) {
        this.foundAs = foundAs;
        this.needs = Set.of(needs);
    }

    /** What it breaks first and foremost. */
    public Kind foundAs() {
        return foundAs;
    }

    /** The faults without any of which nobody would notice it. */
    public Set<Fault> needs() {
        return needs;
    }
}
