package org.communitysafety.cli.files;

import java.time.temporal.ChronoUnit;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over all files: rows, rate, rejected and time left. */
final class ProgressOnTerminal implements Progress {
    private final ProgressBar bar;
    private long before;
    private long rejected;

    ProgressOnTerminal(List<IncidentFile> files) {
        bar = new ProgressBarBuilder()
                .setTaskName("import")
                .setInitialMax(files.stream().mapToLong(IncidentFile::rows).sum())
                .setUnit(" rows", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .showSpeed(new java.text.DecimalFormat("#,##0"))
                .setSpeedUnit(ChronoUnit.SECONDS)
                .build();
        bar.setExtraMessage(", rejected 0");
    }

    @Override
    public void handedOver(IncidentFile file, long done) {
        bar.stepTo(before + done);
    }

    @Override
    public void answered(IncidentFile file, FileOutcome outcome) {
        before += file.rows();
        rejected += outcome.rejected();
        bar.stepTo(before);
        bar.setExtraMessage(", rejected " + rejected);
    }

    @Override
    public void close() {
        bar.close();
    }
}
