package org.communitysafety.e2e.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.communitysafety.e2e.harness.Platform;

/** A small file system of its own under one part of the platform's data, which can be filled up. Needs root. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=768m";
    private static final int BLOCK = 256 * 1024;

    private final Path data;
    private final Path disk;
    private final Deque<Path> mounts = new ArrayDeque<>();

    private SmallDisk(Path data, Path disk) {
        this.data = data;
        this.disk = disk;
    }

    /** Empty, or why there can be none here. */
    static String whyNot() {
        try (SmallDisk tried = underKafka()) {
            return tried.data.toString().isEmpty() ? "no folder" : "";
        } catch (IllegalStateException | IOException e) {
            return "no file system can be mounted here";
        }
    }

    static SmallDisk underKafka() throws IOException {
        Path data = Platform.emptyFolder().resolve("data");
        SmallDisk small = new SmallDisk(data, data.resolve("kafka"));
        small.mount(small.disk, "-t", "tmpfs", "-o", SIZE, "tmpfs");
        return small;
    }

    /** PostgreSQL makes its directory itself, so the disk lies under all of the data and everything else beside it. */
    static SmallDisk underPostgres() throws IOException {
        Path data = Platform.emptyFolder().resolve("data");
        SmallDisk small = new SmallDisk(data, data);
        small.mount(data, "-t", "tmpfs", "-o", SIZE, "tmpfs");
        for (String other : List.of("kafka", "logs", "run", "incident-service")) {
            Path roomy = Files.createDirectories(data.resolveSibling("roomy").resolve(other));
            small.mount(data.resolve(other), "--bind", roomy.toString());
        }
        return small;
    }

    Path data() {
        return data;
    }

    void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(disk).getUsableSpace() > BLOCK) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(disk.resolve("filler"));
    }

    private void mount(Path at, String... how) throws IOException {
        Files.createDirectories(at);
        List<String> command = new java.util.ArrayList<>(List.of("mount"));
        command.addAll(List.of(how));
        command.add(at.toString());
        Shell.run(command.toArray(String[]::new));
        mounts.push(at);
    }

    @Override
    public void close() {
        mounts.forEach(at -> Shell.run("umount", "-l", at.toString()));
        Shell.run("rm", "-rf", "--one-file-system", data.getParent().toString());
    }
}
