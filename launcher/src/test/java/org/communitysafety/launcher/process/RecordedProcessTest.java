package org.communitysafety.launcher.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecordedProcessTest {
    private final RecordedProcess own = RecordedProcess.of("own", ProcessHandle.current(), 0);

    @Test
    void aProcessIsKnownByItsPidAndItsStart() {
        assertTrue(own.alive().isPresent());
    }

    @Test
    void aPidThatWasGivenToAnotherProgramSinceIsNotTheRecordedProcess() {
        RecordedProcess earlier = new RecordedProcess("own", own.pid(), own.startedAtMillis() - 60_000, 0);

        assertTrue(earlier.alive().isEmpty());
    }
}
