package org.communitysafety.benchmarks.drain;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.communitysafety.benchmarks.CpuSeconds;

/**
 * A contender beside the platform, which says {@code begin} at its first record and {@code end} when it has kept the last.
 *
 * @param records how many it takes, and its last argument
 * @param command what Java runs
 */
record OtherJvm(
        String name,
        String remark,
        Map<String, Long> expected,
        long records,
        Testbed testbed,
        File log,
        List<String> command)
        implements Contender {
    private static final int LONGEST_MINUTES = 20;

    /** What Java runs for a class of this module; the number of records follows the arguments. */
    static List<String> here(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** What Java runs for a Quarkus application, settings without {@code -D}. */
    static List<String> quarkus(Path application, String... settings) {
        List<String> command = new ArrayList<>();
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        return command;
    }

    /** What Java runs for the module of Flink; the number of records follows the arguments. */
    static List<String> flink(Path module, String... arguments) {
        Path built = module.resolve("target");
        List<String> command = new ArrayList<>(List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                built.resolve("classes") + File.pathSeparator + built.resolve("lib") + "/*",
                "org.communitysafety.benchmarks.flink.FlinkContender"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public Measured run() throws IOException, SQLException, InterruptedException {
        testbed.empty("contender");
        testbed.run(ContenderTables.CREATE);
        List<String> whole = new ArrayList<>(List.of(Testbed.java(), "-Xmx1g"));
        whole.addAll(command);
        whole.add(Long.toString(records));
        Process process = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            await(lines, "begin");
            long began = System.nanoTime();
            double ownBefore = CpuSeconds.of(process.toHandle());
            double othersBefore = testbed.cpuSeconds();
            await(lines, "end");
            double seconds = (System.nanoTime() - began) / 1e9;
            double own = CpuSeconds.of(process.toHandle()) - ownBefore;
            return new Measured(
                    records, seconds, own, testbed.cpuSeconds() - othersBefore, testbed.query(ContenderTables.CELLS));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void await(BufferedReader lines, String word) throws IOException {
        for (String line = lines.readLine(); !word.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException(name + " ended before it said " + word + "; its log: " + log);
            }
        }
    }
}
