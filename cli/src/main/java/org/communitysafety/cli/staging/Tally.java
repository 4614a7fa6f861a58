package org.communitysafety.cli.staging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.communitysafety.cli.http.Answer;

/** What became of what was sent; told by many threads at a time. */
final class Tally {
    private static final int SAMPLE = 50;
    private static final int REASONS = 40;
    private static final String OTHER = "other reasons";
    private static final double NANOS = 1e9;
    private static final long NANOS_A_MICRO = 1_000;
    private static final double MICROS_A_MILLI = 1_000;

    private final Histogram micros = new Histogram(3);
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> accepted = new HashMap<>();
    private final List<String> entries = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private long requestsAccepted;
    private long sent;
    private long underWay;
    private long unanswered;
    private long leftOut;
    private double seconds;

    synchronized void sent(Shot shot) {
        sent += shot.events();
        underWay += shot.events();
    }

    synchronized void answered(Shot shot, Answer answer, long nanos) {
        underWay -= shot.events();
        micros.recordValueWithCount(Math.max(0, nanos / NANOS_A_MICRO), shot.events());
        long taken = acceptedOf(shot, answer);
        accepted.merge(shot.path(), taken, Long::sum);
        if (taken == shot.events()) {
            sample(shot.entry());
        }
        refuse(answer, shot.events() - taken);
    }

    synchronized void unanswered(Shot shot) {
        underWay -= shot.events();
        unanswered += shot.events();
    }

    synchronized void leftOut(long events) {
        leftOut += events;
    }

    /** What has no answer by now gets none. */
    synchronized void ended(long nanos) {
        seconds = nanos / NANOS;
        unanswered += underWay;
        underWay = 0;
    }

    private static long acceptedOf(Shot shot, Answer answer) {
        JsonNode said = answer.body().path("accepted");
        if (said.isNumber()) {
            return Math.min(said.asLong(), shot.events());
        }
        return answer.isSuccess() ? shot.events() : 0;
    }

    /** By the codes that the answer gives; it names the first hundred at most, the rest is told as such. */
    private void refuse(Answer answer, long events) {
        long left = events;
        List<JsonNode> named = Stream.of("problems", "errors")
                .flatMap(list -> stream(answer.body().path(list)))
                .toList();
        for (int i = 0; i < named.size() && left > 0; i++, left--) {
            count(answer.status() + " " + named.get(i).path("code").asText("?"), 1);
        }
        if (left > 0) {
            count(
                    named.isEmpty()
                            ? answer.status() + " "
                                    + answer.body().path("title").asText("")
                            : OTHER,
                    left);
        }
    }

    private void count(String reason, long events) {
        String words = reason.strip();
        boolean known = refused.containsKey(words) || refused.size() < REASONS;
        refused.merge(known ? words : OTHER, events, Long::sum);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }

    /** Each accepted request is as likely to be in the sample as any other. */
    private void sample(String entry) {
        if (entry == null) {
            return;
        }
        requestsAccepted++;
        if (entries.size() < SAMPLE) {
            entries.add(entry);
            return;
        }
        long place = random.nextLong(requestsAccepted);
        if (place < SAMPLE) {
            entries.set((int) place, entry);
        }
    }

    synchronized long sent() {
        return sent;
    }

    synchronized long underWay() {
        return underWay;
    }

    synchronized long unanswered() {
        return unanswered;
    }

    synchronized long leftOut() {
        return leftOut;
    }

    synchronized long accepted() {
        return accepted.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized Map<String, Long> refused() {
        return Map.copyOf(refused);
    }

    /** Where the register has some of what was accepted. */
    synchronized List<String> entries() {
        return List.copyOf(entries);
    }

    /** @param percentile for example 99.9 */
    synchronized double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }

    synchronized boolean isWhole() {
        return accepted() == sent && leftOut == 0;
    }

    /** In the middle of it. */
    synchronized String line(long elapsed) {
        return "[%3.0f s] %s, under way %,d; %s".formatted(elapsed / NANOS, counts(), underWay, times());
    }

    /** At the end, each reason on a line of its own. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s, unanswered %,d in %.1f s (%,.1f a second).%s"
                .formatted(
                        counts(),
                        unanswered,
                        seconds,
                        sent / Math.max(seconds, 1e-3),
                        leftOut == 0 ? "" : " Not sent in time: %,d and what would have followed.".formatted(leftOut)));
        refused.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(reason -> lines.add("  refused %,d: %s".formatted(reason.getValue(), reason.getKey())));
        lines.add("From the intended time to the answer: " + times() + ".");
        return lines;
    }

    private String counts() {
        long all = refused.values().stream().mapToLong(Long::longValue).sum();
        return "sent %,d, accepted %,d, refused %,d".formatted(sent, accepted(), all);
    }

    private String times() {
        return "p50 %,.1f ms, p99 %,.1f ms, p99.9 %,.1f ms".formatted(millis(50), millis(99), millis(99.9));
    }
}
