package org.communitysafety.incident.rest.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.communitysafety.incident.application.BrokenBodyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final int LARGE = 3 * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aLargeBodyIsReadAgainByTwoAtOneTimeAndLeavesNothingForAnotherInstanceToRemove() throws Exception {
        byte[] sent = new byte[LARGE];
        new Random(1).nextBytes(sent);

        try (Spool spool = Spool.of(body(sent), config(LARGE));
                InputStream one = spool.open();
                InputStream other = spool.open()) {
            assertEquals(0, filesLeft());
            assertArrayEquals(head(sent), one.readNBytes(1000));
            assertArrayEquals(sent, other.readAllBytes());
            assertEquals(LARGE - 1000, one.readAllBytes().length);
        }
    }

    @Test
    void aBodyThatIsTooLargeLeavesNothingBehind() throws Exception {
        assertThrows(BrokenBodyException.class, () -> Spool.of(body(new byte[LARGE]), config(LARGE - 1)));

        assertEquals(0, filesLeft());
    }

    private long filesLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static byte[] head(byte[] sent) {
        return java.util.Arrays.copyOf(sent, 1000);
    }

    private static Body body(byte[] sent) {
        return new Body(new ByteArrayInputStream(sent), false);
    }

    private IntakeConfig config(long mostBytes) {
        return new SmallRyeConfigBuilder()
                .withMapping(IntakeConfig.class)
                .withDefaultValue("incident.intake.spool", folder.toString())
                .withDefaultValue("incident.intake.most-bytes", Long.toString(mostBytes))
                .build()
                .getConfigMapping(IntakeConfig.class);
    }
}
