package org.communitysafety.benchmarks.drain;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.benchmarks.CpuSeconds;

/** A contender of this module, which says {@code begin} at its first record and {@code end} when it has kept the last. */
record OtherJvm(String name, String remark, Goal goal, Testbed testbed, File log, List<String> command)
        implements Contender {

    @Override
    public Measured run(long records) throws IOException, SQLException, InterruptedException {
        testbed.empty("contender");
        testbed.run(CellTable.CREATE, "alter table contender.cell owner to target_service");
        List<String> whole =
                new ArrayList<>(List.of(Testbed.java(), "-Xmx1g", "-cp", System.getProperty("java.class.path")));
        whole.addAll(command);
        whole.add(Long.toString(records));
        Process process = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            await(lines, "begin");
            long began = System.nanoTime();
            double ownBefore = CpuSeconds.of(process.toHandle());
            double othersBefore = testbed.cpuSeconds();
            await(lines, "end");
            double seconds = (System.nanoTime() - began) / 1e9;
            double own = CpuSeconds.of(process.toHandle()) - ownBefore;
            return new Measured(seconds, own, testbed.cpuSeconds() - othersBefore, testbed.query(CellTable.READ));
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
