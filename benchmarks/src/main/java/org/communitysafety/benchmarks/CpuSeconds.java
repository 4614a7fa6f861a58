package org.communitysafety.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of a process and of all it started, ended ones included, in seconds; by Linux's /proc. */
public final class CpuSeconds {
    private static final double TICKS_A_SECOND = 100;
    /** Fields of /proc/PID/stat after the name, counted from 0: own time, then that of children that ended. */
    private static final int USER = 11;

    private static final int TIMES = 4;

    private CpuSeconds() {}

    public static double of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(CpuSeconds::ownAndEnded)
                .sum();
    }

    private static double ownAndEnded(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER; field < USER + TIMES; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException e) {
            // It ended meanwhile, and its parent has its time now.
            return 0;
        }
    }
}
