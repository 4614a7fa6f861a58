package org.communitysafety.launcher.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file in which a launcher writes down itself and its children, for {@code status}, {@code down} and the next start. */
public final class ProcessRegister {
    /** The name under which the launcher itself stands. */
    public static final String LAUNCHER = "launcher";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, RecordedProcess> own = new LinkedHashMap<>();

    private ProcessRegister(Path file) {
        this.file = file;
    }

    public static ProcessRegister in(Path data) {
        return new ProcessRegister(data.resolve("run").resolve("processes.json"));
    }

    /** What the file says; nothing when there is none, or a crash left it unreadable. */
    public List<RecordedProcess> read() {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<RecordedProcess>>() {});
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** What the file says of one process. */
    public Optional<RecordedProcess> find(String name) {
        return read().stream().filter(process -> process.name().equals(name)).findFirst();
    }

    /** The launcher that is running now, if one is. */
    public Optional<ProcessHandle> launcher() {
        return find(LAUNCHER).flatMap(RecordedProcess::alive);
    }

    /** Writes down a process of this launcher in place of an earlier one of that name. */
    public synchronized void record(String name, ProcessHandle process, int port) {
        own.put(name, RecordedProcess.of(name, process, port));
        write();
    }

    /** Removes the file: nothing runs any more. */
    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.write(partial, JSON.writeValueAsBytes(own.values()));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
