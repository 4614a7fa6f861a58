package org.communitysafety.simulation;

import java.util.function.IntSupplier;
import org.communitysafety.simulation.database.Database;

/** What happens to a transaction while it runs: the process dies in it, or somebody else runs inside it. */
final class Interrupted implements Database.Interruptions {
    private static final int DIES_AT_STATEMENT = 4;
    private static final int DIES_AT_COMMIT = 25;
    private static final int OTHERS_AT_STATEMENT = 12;

    private final Chance chance;
    private final IntSupplier depth;
    private final Runnable others;
    private final Runnable committed;

    /**
     * @param depth of transactions inside each other
     * @param others what another process may do meanwhile
     * @param committed looks at what stands now
     */
    Interrupted(Chance chance, IntSupplier depth, Runnable others, Runnable committed) {
        this.chance = chance;
        this.depth = depth;
        this.others = others;
        this.committed = committed;
    }

    @Override
    public void atStatement(String statement) {
        if (depth.getAsInt() == 1) {
            if (chance.strikes(Fault.CRASH_BEFORE_COMMIT, DIES_AT_STATEMENT)) {
                die(Fault.CRASH_BEFORE_COMMIT, "before " + statement);
            }
            if (chance.strikes(Fault.CONCURRENT_WRITER, OTHERS_AT_STATEMENT)) {
                chance.count(Fault.CONCURRENT_WRITER, "before " + statement);
                others.run();
            }
        }
    }

    @Override
    public void beforeCommit() {
        if (depth.getAsInt() == 1 && chance.strikes(Fault.CRASH_BEFORE_COMMIT, DIES_AT_COMMIT)) {
            die(Fault.CRASH_BEFORE_COMMIT, "before commit");
        }
    }

    @Override
    public void afterCommit() {
        committed.run();
        if (depth.getAsInt() == 0 && chance.strikes(Fault.CRASH_AFTER_COMMIT, DIES_AT_COMMIT)) {
            die(Fault.CRASH_AFTER_COMMIT, "after commit");
        }
    }

    private void die(Fault fault, String where) {
        chance.count(fault, where);
        throw new ProcessDiedException(where);
    }
}
