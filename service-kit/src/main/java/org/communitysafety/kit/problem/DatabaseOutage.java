package org.communitysafety.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is away from a fault of ours. */
public final class DatabaseOutage {
    private static final int DEEPEST_CAUSE = 20;

    private DatabaseOutage() {}

    /** True when the connection failed (SQLSTATE class 08), the server is going (57P), or none came from the pool. */
    public static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || state != null && (state.startsWith("08") || state.startsWith("57P"))
                || state == null && String.valueOf(sql.getMessage()).contains("Acquisition timeout");
    }
}
