package org.communitysafety.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out which process listens on a port, as far as the system lets us see it. */
public final class PortHolder {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 100;

    private PortHolder() {}

    /** The process that listens on the port; empty when nobody does or it belongs to another user. */
    public static Optional<ProcessHandle> of(int port) {
        return Files.isDirectory(PROC.resolve("net")) ? fromProc(port) : fromLsof(port);
    }

    /** The process in words: its pid and its command. */
    public static String describe(int port) {
        return of(port).map(PortHolder::describe)
                .orElse("another process (of another user, so its pid is not visible)");
    }

    private static String describe(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String command = info.commandLine().or(info::command).orElse("unknown command");
        String shown = command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "…" : command;
        return "process " + process.pid() + " (" + shown + ")";
    }

    private static Optional<ProcessHandle> fromProc(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            sockets.addAll(listening(PROC.resolve("net").resolve(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsAny(process.pid(), sockets))
                .findFirst();
    }

    /** The targets of the descriptors of sockets that listen on the port, such as {@code socket:[4711]}. */
    private static Set<String> listening(Path table, int port) {
        String suffix = ":" + String.format(Locale.ROOT, "%04X", port);
        Set<String> sockets = new HashSet<>();
        try {
            for (String line : Files.readAllLines(table)) {
                String[] columns = line.trim().split("\\s+");
                if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
                    sockets.add("socket:[" + columns[9] + "]");
                }
            }
        } catch (IOException unreadable) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        Path descriptors = PROC.resolve(Long.toString(pid)).resolve("fd");
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(descriptors)) {
            for (Path entry : entries) {
                if (Files.isSymbolicLink(entry)
                        && sockets.contains(Files.readSymbolicLink(entry).toString())) {
                    return true;
                }
            }
        } catch (IOException goneOrForeign) {
            return false;
        }
        return false;
    }

    private static Optional<ProcessHandle> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            try (BufferedReader answer = lsof.inputReader()) {
                String pid = answer.readLine();
                return pid == null ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid.trim()));
            }
        } catch (IOException | NumberFormatException notThere) {
            return Optional.empty();
        }
    }
}
