package org.communitysafety.testkit.unsound.rest;

import org.communitysafety.testkit.unsound.persistence.PostgresGuesses;

/** Goes past the application. */
record GuessResource(PostgresGuesses guesses) {}
