package org.communitysafety.target.persistence;

import java.sql.SQLException;

/** The database refused or could not be reached; nothing of the transaction was kept. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    DatabaseException(SQLException cause) {
        super(cause);
        this.sqlState = cause.getSQLState();
    }

    /** As PostgreSQL numbers its errors; null when it was not reached. */
    String sqlState() {
        return sqlState;
    }
}
