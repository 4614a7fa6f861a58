package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for overdue clocks once a minute, from start to stop, beside everything else. */
@ApplicationScoped
public class MissInBackground {
    private static final Logger LOG = Logger.getLogger(MissInBackground.class);
    private static final Duration REST = Duration.ofMinutes(1);

    private final MissClocks clocks;
    private final ChangeSignal signal;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread background = new Thread(work, "target-clocks");
        background.setDaemon(true);
        return background;
    });

    public MissInBackground(MissClocks clocks, ChangeSignal signal) {
        this.clocks = clocks;
        this.signal = signal;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::look, 0, REST.toSeconds(), TimeUnit.SECONDS);
    }

    public void stop() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** What fails is looked at again a minute later. */
    private void look() {
        try {
            for (int looked = MissClocks.SLICE; looked == MissClocks.SLICE && !thread.isShutdown(); ) {
                looked = clocks.missDue();
                if (looked > 0) {
                    signal.raise();
                    LOG.infof("looked at clocks of referrals whose time had come referrals=%d", looked);
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("looking at clocks of referrals again later cause=%s", e);
        }
    }
}
