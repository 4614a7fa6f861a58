package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.communitysafety.kit.kafka.Rest;
import org.communitysafety.target.application.ChangeSignal;
import org.communitysafety.target.application.EndMonths;
import org.communitysafety.target.application.FillTopics;
import org.communitysafety.target.application.JudgeFeeds;
import org.communitysafety.target.application.MeasureFeeds;
import org.communitysafety.target.application.PublishChanges;
import org.jboss.logging.Logger;

/**
 * One thread that publishes what changed: at once when something was committed, and now and then in case the signal was
 * lost in a crash. While an import is under way it rests six times as long as the round took, so that a value is published
 * a few times and not for every batch, and the fold has the machine.
 */
@ApplicationScoped
public class ChangePublisher {
    private static final Logger LOG = Logger.getLogger(ChangePublisher.class);
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final int REST = 6;

    private final PublishChanges changes;
    private final JudgeFeeds feeds;
    private final EndMonths months;
    private final ChangeSignal signal;
    private final FillTopics topics;
    private final MeasureFeeds standings;
    private final FoldMetrics metrics;
    private final Rest rest = new Rest();
    private final Thread thread = new Thread(this::run, "target-publisher");

    private volatile boolean running;
    private volatile boolean published;

    public ChangePublisher(
            PublishChanges changes,
            JudgeFeeds feeds,
            EndMonths months,
            ChangeSignal signal,
            FillTopics topics,
            MeasureFeeds standings,
            FoldMetrics metrics) {
        this.changes = changes;
        this.feeds = feeds;
        this.months = months;
        this.signal = signal;
        this.topics = topics;
        this.standings = standings;
        this.metrics = metrics;
    }

    void start() {
        running = true;
        thread.start();
    }

    void stop() throws InterruptedException {
        running = false;
        signal.raise();
        thread.join(10_000);
    }

    /** True once everything that was stored at the start has been published; stays true. */
    boolean hasPublished() {
        return published;
    }

    private void run() {
        while (running) {
            try {
                long began = System.nanoTime();
                feeds.judgeDue();
                months.notice();
                topics.afterStart();
                boolean lacking = topics.next();
                int values = changes.round();
                published = true;
                Duration taken = Duration.ofNanos(System.nanoTime() - began);
                metrics.published(values, taken);
                standings.measure();
                rest(taken);
                if (!lacking) {
                    signal.await(SWEEP);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                metrics.publishingFailed();
                LOG.warnf("publishing again later cause=%s", e);
                pause();
            }
        }
    }

    private void rest(Duration taken) throws InterruptedException {
        Duration calm = taken.multipliedBy(REST);
        signal.awaitCalm(calm.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : calm);
        rest.after(taken);
    }

    private static void pause() {
        try {
            Thread.sleep(SWEEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
