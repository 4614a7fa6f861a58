package org.communitysafety.testkit.unsound.persistence;

import javax.sql.DataSource;

/** Does nothing wrong itself. */
public record PostgresGuesses(DataSource source) {}
