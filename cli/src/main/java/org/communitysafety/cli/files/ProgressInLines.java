package org.communitysafety.cli.files;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** The same figures as plain lines, one after each file, for logs and pipes. */
final class ProgressInLines implements Progress {
    private final PrintWriter out;
    private final long rows;
    private final long startedAt = System.nanoTime();
    private long done;
    private long rejected;

    ProgressInLines(List<IncidentFile> files, PrintWriter out) {
        this.out = out;
        this.rows = files.stream().mapToLong(IncidentFile::rows).sum();
    }

    @Override
    public void handedOver(IncidentFile file, long done) {}

    @Override
    public void answered(IncidentFile file, FileOutcome outcome) {
        done += file.rows();
        rejected += outcome.rejected();
        double seconds = Math.max(0.001, (System.nanoTime() - startedAt) / 1e9);
        double rate = done / seconds;
        Duration left = Duration.ofSeconds(rate == 0 ? 0 : Math.round((rows - done) / rate));
        out.printf(
                "%,d of %,d rows, %,.0f rows/s, rejected %,d, %d s left%n",
                done, rows, rate, rejected, left.toSeconds());
        out.flush();
    }

    @Override
    public void close() {}
}
