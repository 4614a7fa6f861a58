package org.communitysafety.target.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** One verification at a time, beside everything else; the newest is kept until the service ends. */
@ApplicationScoped
public class VerifyInBackground {
    private static final Logger LOG = Logger.getLogger(VerifyInBackground.class);

    private final VerifyFigures figures;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread verifier = new Thread(task, "target-verification");
        verifier.setDaemon(true);
        return verifier;
    });
    private Run newest = new Run(State.NEVER, null, null, null);

    public VerifyInBackground(VerifyFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** How far the newest verification is. */
    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * The newest verification.
     *
     * @param startedAt null when there was none
     * @param result null unless it is done
     * @param failure why it failed, or null
     */
    public record Run(State state, Instant startedAt, Verification result, String failure) {}

    /** Starts one, unless one is running. */
    public synchronized Run start() {
        if (newest.state() != State.RUNNING) {
            Instant startedAt = clock.instant();
            newest = new Run(State.RUNNING, startedAt, null, null);
            thread.execute(() -> run(startedAt));
        }
        return newest;
    }

    public synchronized Run newest() {
        return newest;
    }

    private void run(Instant startedAt) {
        try {
            Verification result = figures.verify();
            LOG.infof(
                    "verified facts=%d cells=%d events=%d whole=%b differences=%d",
                    result.facts(), result.cells(), result.events(), result.whole(), result.differencesInAll());
            ended(new Run(State.DONE, startedAt, result, null));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the verification begun at %s failed", startedAt);
            ended(new Run(State.FAILED, startedAt, null, e.toString()));
        }
    }

    private synchronized void ended(Run run) {
        newest = run;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
