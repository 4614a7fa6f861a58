package org.communitysafety.e2e.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Agencies that go on reporting whatever happens; what is not answered 202 is sent again until it is. */
final class Load implements AutoCloseable {
    private static final int SENDERS = 2;
    private static final int LINES = 10;
    private static final long PAUSE_MILLIS = 200;
    private static final long LAST_WORDS_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private final Reports reports;
    private final Sending sending;
    private final List<Thread> senders;
    private volatile boolean running = true;

    Load(Reports reports, Sending sending, long seed) {
        this.reports = reports;
        this.sending = sending;
        senders = IntStream.range(0, SENDERS)
                .mapToObj(n -> new Thread(() -> report(new Random(seed + n)), "sender-" + n))
                .toList();
        senders.forEach(Thread::start);
    }

    /** Lets what is under way be accepted, and the burglaries that are still missing. Empty, or what never was. */
    String finish() throws InterruptedException {
        running = false;
        long end = System.currentTimeMillis() + LAST_WORDS_MILLIS;
        for (Thread sender : senders) {
            sender.join(Math.max(1, end - System.currentTimeMillis()));
            if (sender.isAlive()) {
                return "a report is still not accepted after a minute";
            }
        }
        List<Report> rest = reports.remainingBurglaries();
        while (!rest.isEmpty() && !sending.send(rest)) {
            if (System.currentTimeMillis() > end) {
                return "the last reports are still not accepted after a minute";
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return "";
    }

    private void report(Random random) {
        try {
            while (running) {
                List<Report> batch = new ArrayList<>();
                int size = random.nextInt(10) < 7 ? 1 : LINES;
                IntStream.range(0, size).forEach(n -> batch.add(reports.next()));
                while (!sending.send(batch)) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                Thread.sleep(10 + random.nextInt(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running = false;
        senders.forEach(Thread::interrupt);
    }
}
