package org.communitysafety.incident.application;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.communitysafety.incident.application.RejectsFiles.RejectsFile;
import org.jboss.logging.Logger;

/**
 * Keeps refused lines for those who sent them. Taking events in does not depend on it: a database that is away, or that
 * does not answer in time, costs the file and nothing else.
 */
@ApplicationScoped
public class KeepRejects {
    private static final Logger LOG = Logger.getLogger(KeepRejects.class);
    private static final int WRITERS = 4;
    private static final int WAITING = 64;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int ID_BYTES = 16;

    private final RejectsLedger ledger;
    private final RejectsConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor writers = new ThreadPoolExecutor(
            WRITERS, WRITERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), KeepRejects::daemon);
    private volatile Instant awayUntil = Instant.MIN;

    public KeepRejects(RejectsLedger ledger, RejectsConfig config, Clock clock) {
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
        writers.allowCoreThreadTimeOut(true);
    }

    /** For the refused lines of one request. */
    RejectsCopy copy(RejectsForm form, Provenance provenance) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new RejectsCopy(this, config, form, provenance, HexFormat.of().formatHex(id));
    }

    /** @return whether it is safe; after a failure the next seconds' lines are not tried */
    boolean keep(RejectsFile file, int part, byte[] content) {
        if (clock.instant().isBefore(awayUntil)) {
            return false;
        }
        try {
            Future<?> kept = writers.submit(() -> ledger.keep(file, part, content));
            kept.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RejectedExecutionException | TimeoutException | ExecutionException e) {
            awayUntil = clock.instant().plus(PAUSE);
            LOG.warnf("refused lines are not kept for now file=%s cause=%s", file.id(), e);
            return false;
        }
    }

    void onStop(@Observes ShutdownEvent stopped) {
        writers.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rejects");
        thread.setDaemon(true);
        return thread;
    }
}
