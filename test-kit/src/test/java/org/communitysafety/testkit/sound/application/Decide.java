package org.communitysafety.testkit.sound.application;

import java.time.Clock;
import org.communitysafety.testkit.sound.domain.Decision;

/** Reads the clock for the domain. */
public record Decide(Clock clock) {
    public Decision now() {
        return new Decision(clock.instant());
    }
}
