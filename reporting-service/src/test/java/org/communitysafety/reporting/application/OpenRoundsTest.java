package org.communitysafety.reporting.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class OpenRoundsTest {
    private static final Partition PARTITION = new Partition("indicator-values", 3);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final OpenRounds rounds = new OpenRounds(QUIET);

    @Test
    void aHalfRoundIsNotTakenAndItsPositionStaysBehindIt() {
        rounds.beginAt(PARTITION, 10);
        rounds.add(PARTITION, 13, List.of(value(10, 1, 1), value(11, 2, 3), value(12, 2, 3)), NOON);

        ValueBatch batch = rounds.takeWhole(NOON);

        assertEquals(List.of(1L), roundsOf(batch));
        assertEquals(Map.of(PARTITION, new Span(10, 11)), batch.spans());
    }

    @Test
    void theRestOfTheRoundCompletesIt() {
        rounds.beginAt(PARTITION, 0);
        rounds.add(PARTITION, 2, List.of(value(0, 7, 3), value(1, 7, 3)), NOON);
        assertTrue(rounds.takeWhole(NOON).isEmpty());
        rounds.add(PARTITION, 3, List.of(value(2, 7, 3)), NOON);

        ValueBatch batch = rounds.takeWhole(NOON);

        assertEquals(3, batch.values().size());
        assertEquals(Map.of(PARTITION, new Span(0, 3)), batch.spans());
    }

    @Test
    void aRoundThatWasPublishedInPartIsTakenWithTheNextWholeOneAndNotBefore() {
        rounds.beginAt(PARTITION, 0);
        rounds.add(PARTITION, 3, List.of(value(0, 7, 9), value(1, 7, 9), value(2, 8, 2)), NOON);
        assertTrue(rounds.takeWhole(NOON).isEmpty());
        rounds.add(PARTITION, 4, List.of(value(3, 8, 2)), NOON);

        ValueBatch batch = rounds.takeWhole(NOON);

        assertEquals(List.of(7L, 7L, 8L, 8L), roundsOf(batch));
        assertEquals(Map.of(PARTITION, new Span(0, 4)), batch.spans());
    }

    @Test
    void aRoundPublishedAgainFromItsStartIsNotCountedTwice() {
        rounds.beginAt(PARTITION, 0);
        rounds.add(
                PARTITION,
                4,
                List.of(keyed(0, 7, 3, 1), keyed(1, 7, 3, 2), keyed(2, 7, 3, 1), keyed(3, 7, 3, 2)),
                NOON);
        assertTrue(rounds.takeWhole(NOON).isEmpty());
        rounds.add(PARTITION, 5, List.of(keyed(4, 7, 3, 3)), NOON);

        assertEquals(5, rounds.takeWhole(NOON).values().size());
    }

    @Test
    void aSecondOfQuietClosesARoundThatLacksValues() {
        rounds.beginAt(PARTITION, 0);
        rounds.add(PARTITION, 1, List.of(value(0, 7, 3)), NOON);

        assertTrue(rounds.takeWhole(NOON.plusMillis(999)).isEmpty());
        assertEquals(1, rounds.takeWhole(NOON.plusMillis(1000)).values().size());
        assertTrue(rounds.takeWhole(NOON.plusMillis(2000)).isEmpty());
    }

    @Test
    void whatHoldsNoValueMovesThePositionAlone() {
        rounds.beginAt(PARTITION, 5);
        rounds.add(PARTITION, 9, List.of(), NOON);

        assertEquals(Map.of(PARTITION, new Span(5, 9)), rounds.takeWhole(NOON).spans());
    }

    @Test
    void afterAnInterruptionReadingBeginsAgainWhereTheLedgerStands() {
        rounds.beginAt(PARTITION, 0);
        rounds.add(PARTITION, 1, List.of(value(0, 7, 2)), NOON);
        rounds.beginAt(PARTITION, 0);
        rounds.add(PARTITION, 2, List.of(value(0, 7, 2), value(1, 7, 2)), NOON);

        assertEquals(2, rounds.takeWhole(NOON).values().size());
    }

    @Property
    void howeverPollsCutTheRoundsEachIsTakenWholeAndInOrder(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 6) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 7) int poll) {
        List<ReceivedValue> all = published(sizes);
        rounds.beginAt(PARTITION, 0);
        List<Long> taken = new ArrayList<>();
        long position = 0;
        for (int from = 0; from < all.size(); from += poll) {
            List<ReceivedValue> polled = all.subList(from, Math.min(all.size(), from + poll));
            rounds.add(PARTITION, from + polled.size(), polled, NOON);
            ValueBatch batch = rounds.takeWhole(NOON);
            roundsOf(batch).stream()
                    .collect(Collectors.groupingBy(round -> round, Collectors.counting()))
                    .forEach((round, count) ->
                            assertEquals(sizes.get(round.intValue()).longValue(), count, "whole or not at all"));
            if (!batch.isEmpty()) {
                assertEquals(position, batch.spans().get(PARTITION).from());
                position = batch.spans().get(PARTITION).to();
            }
            taken.addAll(roundsOf(batch));
        }
        assertEquals(all.stream().map(value -> value.value().round()).toList(), taken);
        assertEquals(all.size(), position);
    }

    private static List<ReceivedValue> published(List<Integer> sizes) {
        List<ReceivedValue> all = new ArrayList<>();
        for (int round = 0; round < sizes.size(); round++) {
            for (int i = 0; i < sizes.get(round); i++) {
                all.add(keyed(all.size(), round, sizes.get(round), i));
            }
        }
        return all;
    }

    private static List<Long> roundsOf(ValueBatch batch) {
        return batch.values().stream().map(IndicatorValue::round).toList();
    }

    private static ReceivedValue value(long offset, long round, int size) {
        return keyed(offset, round, size, (int) offset);
    }

    private static ReceivedValue keyed(long offset, long round, int size, int key) {
        IndicatorValue value = new IndicatorValue(
                new ValueKey(
                        "indicator-" + key,
                        new AreaCode("E06000018"),
                        Period.parse("2018-10"),
                        ValueSource.EVENTS,
                        null),
                1,
                Unit.COUNT,
                null,
                null,
                BigDecimal.ONE,
                false,
                false,
                true,
                null,
                false,
                false,
                null,
                round,
                null,
                List.of(),
                null);
        return new ReceivedValue(offset, value, size);
    }
}
