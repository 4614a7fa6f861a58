package org.communitysafety.testkit.sound.domain;

import java.time.Instant;

/** Takes the time as an argument. */
public record Decision(Instant at) {}
