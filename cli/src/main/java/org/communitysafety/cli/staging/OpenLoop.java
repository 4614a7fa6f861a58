package org.communitysafety.cli.staging;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Content;

/**
 * Sends each request at its time, whatever the answers do. Where a request has to wait, because too many have no answer yet,
 * its time counts from when it was meant to be sent: a slow platform cannot hide behind its own slowness.
 */
final class OpenLoop {
    private static final long GLANCE = Duration.ofMillis(1).toNanos();
    private static final long TELL = Duration.ofSeconds(5).toNanos();

    private final Ticker ticker;
    private final Sending sending;
    private final Consumer<String> progress;
    private final Semaphore free = new Semaphore(Bounds.UNDER_WAY);
    private long begin;
    private long told;

    /** One request, sent once; ends exceptionally when no answer came. */
    @FunctionalInterface
    interface Sending {
        CompletableFuture<Answer> send(String path, Content content);
    }

    /** @param progress gets a line every five seconds */
    OpenLoop(Ticker ticker, Sending sending, Consumer<String> progress) {
        this.ticker = ticker;
        this.sending = sending;
        this.progress = progress;
    }

    /** Returns when all is answered, or nothing more can be expected. */
    Tally run(Iterator<Shot> shots, Bounds bounds) throws InterruptedException {
        Tally tally = new Tally();
        begin = ticker.nanos();
        told = begin;
        while (shots.hasNext()) {
            Shot shot = shots.next();
            if (!bounds.includes(tally.sent(), shot)) {
                break;
            }
            pauseUntil(begin + shot.due(), tally);
            if (!findsPlace(bounds, tally)) {
                tally.leftOut(shot.events());
                break;
            }
            fire(shot, tally);
        }
        long deadline = ticker.nanos() + Bounds.GRACE.toNanos();
        while (tally.underWay() > 0 && ticker.nanos() < deadline) {
            pauseUntil(ticker.nanos() + GLANCE, tally);
        }
        tally.ended(ticker.nanos() - begin);
        return tally;
    }

    private void fire(Shot shot, Tally tally) {
        tally.sent(shot);
        long intended = begin + shot.due();
        sending.send(shot.path(), shot.content()).whenComplete((answer, failure) -> {
            free.release();
            if (failure == null) {
                tally.answered(shot, answer, ticker.nanos() - intended);
            } else {
                tally.unanswered(shot);
            }
        });
    }

    private boolean findsPlace(Bounds bounds, Tally tally) throws InterruptedException {
        while (!free.tryAcquire()) {
            if (bounds.isLongOver(ticker.nanos() - begin)) {
                return false;
            }
            pauseUntil(ticker.nanos() + GLANCE, tally);
        }
        return true;
    }

    /** With a line now and then, however long it takes. */
    private void pauseUntil(long nanos, Tally tally) throws InterruptedException {
        while (nanos >= told + TELL) {
            ticker.awaitUntil(told + TELL);
            told = Math.max(told + TELL, ticker.nanos());
            progress.accept(tally.line(told - begin));
        }
        ticker.awaitUntil(nanos);
    }
}
