package org.communitysafety.reporting.persistence;

import java.sql.SQLException;

/** The database refused or is away; the transaction keeps nothing. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
