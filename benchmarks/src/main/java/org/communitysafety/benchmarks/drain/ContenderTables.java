package org.communitysafety.benchmarks.drain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The contenders' tables, in a schema of their own; no narrower than exact counting needs, and no wider. */
final class ContenderTables {
    /** Cells are kept in shares, so that no writer waits for a row of another. */
    private static final String CELL =
            "create table contender.cell (part int, cell text collate \"C\", count bigint, primary key (part, cell))";

    private static final String FACT = "create table contender.fact (reference text collate \"C\" primary key,"
            + " version text collate \"C\", category text, place text, month text)";
    private static final String INBOX = "create table contender.inbox (event_id text collate \"C\" primary key)";

    static final String[] CREATE = {
        CELL, FACT, INBOX, owned("cell"), owned("fact"), owned("inbox"),
    };
    static final String CELLS = "select cell, sum(count) from contender.cell group by cell having sum(count) <> 0";

    private ContenderTables() {}

    private static String owned(String table) {
        return "alter table contender." + table + " owner to target_service";
    }

    static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + address + "/csp", "target_service", "");
    }
}
