package org.communitysafety.cli.staging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.vocabulary.Category;

/** Asks the platform until it has taken in what it accepted, or the patience has an end. */
final class TakenIn {
    private static final int FOUND = 200;
    private static final long BETWEEN = Duration.ofMillis(250).toNanos();

    private final Platform platform;
    private final Ticker ticker;
    private final Duration patience;

    TakenIn(Platform platform, Ticker ticker, Duration patience) {
        this.platform = platform;
        this.ticker = ticker;
        this.patience = patience;
    }

    /** @return how many of the entries the register has */
    int entries(List<String> entries) throws InterruptedException {
        List<String> missing = new ArrayList<>(entries);
        await(() -> {
            missing.removeIf(entry -> platform.get(entry).status() == FOUND);
            return missing.isEmpty();
        });
        return entries.size() - missing.size();
    }

    /** @return the town's figure once it is as asked, or the last one */
    long figure(YearMonth month, LongPredicate isRight) throws InterruptedException {
        long[] last = new long[1];
        await(() -> {
            last[0] = figure(month);
            return isRight.test(last[0]);
        });
        return last[0];
    }

    /** What the town's indicators count in a month, added up. */
    long figure(YearMonth month) {
        return Stream.concat(LoadTown.CATEGORIES.stream().map(Category::slug), Stream.of(LoadTown.OPENED))
                .mapToLong(indicator -> value(indicator, month))
                .sum();
    }

    boolean await(BooleanSupplier isSo) throws InterruptedException {
        long deadline = ticker.nanos() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (ticker.nanos() > deadline) {
                return false;
            }
            ticker.awaitUntil(ticker.nanos() + BETWEEN);
        }
        return true;
    }

    private long value(String indicator, YearMonth month) {
        String path = "/api/v1/indicators/%s/values?area=%s&period=month&from=%s&to=%s"
                .formatted(indicator, LoadTown.AREA, month, month);
        long sum = 0;
        for (JsonNode item :
                platform.get(path).orFail("asking for a figure").body().path("items")) {
            sum += item.path("value").asLong();
        }
        return sum;
    }
}
