package org.communitysafety.testkit.unsound.domain;

import java.sql.SQLException;
import java.time.Instant;

/** Reads a clock of its own and knows SQL. */
public record Guess(Instant at) {
    public static Guess now() throws SQLException {
        return new Guess(Instant.now());
    }
}
