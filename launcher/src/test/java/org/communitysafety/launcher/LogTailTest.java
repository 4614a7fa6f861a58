package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theLastLinesComeFirstAndThenWhatIsAdded() throws IOException {
        Path log = write("one\ntwo\nthree\n");
        LogTail tail = tail(log);
        tail.printLast(2);
        Files.writeString(log, "four\nfiv", StandardOpenOption.APPEND);
        tail.printNew();
        Files.writeString(log, "e – fünf\n", StandardOpenOption.APPEND);

        tail.printNew();

        assertEquals(List.of("> two", "> three", "> four", "> five – fünf"), lines());
    }

    @Test
    void aLogThatWasEmptiedIsReadFromItsBeginning() throws IOException {
        Path log = write("a long line from before\n");
        LogTail tail = tail(log);
        tail.printLast(0);
        Files.writeString(log, "new\n");

        tail.printNew();

        assertEquals(List.of("> new"), lines());
    }

    @Test
    void aLogThatIsNotThereYetIsWaitedFor() throws IOException {
        LogTail tail = tail(directory.resolve("service.log"));
        tail.printLast(10);
        write("first\n");

        tail.printNew();

        assertEquals(List.of("> first"), lines());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("service.log"), text);
    }

    private LogTail tail(Path log) {
        return new LogTail(log, "> ", new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
