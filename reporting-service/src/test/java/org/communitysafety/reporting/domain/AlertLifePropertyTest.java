package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Watched.USUAL;
import static org.communitysafety.reporting.domain.Watched.finding;
import static org.communitysafety.reporting.domain.Watched.green;
import static org.communitysafety.reporting.domain.Watched.muchBetter;
import static org.communitysafety.reporting.domain.Watched.red;
import static org.communitysafety.reporting.domain.Watched.replay;
import static org.communitysafety.reporting.domain.Watched.risen;
import static org.communitysafety.reporting.domain.Watched.trulyRed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.communitysafety.vocabulary.Rag;

/** Whatever figures come, in whatever order and however fast. */
class AlertLifePropertyTest {
    private static final Instant START = Instant.parse("2021-04-01T12:00:00Z");
    private static final List<IntFunction<Observation>> KINDS = List.of(
            month -> green(month),
            month -> red(month),
            month -> trulyRed(month),
            month -> muchBetter(month),
            month -> risen(month, Rag.GREEN));

    /** A month's figure as it comes, or comes again; {@code kind} -1 is a figure that is no longer known. */
    record Arrival(int month, int kind, int seconds) {}

    @Property(tries = 500)
    void noSequenceMakesAnAlertFlapFasterThanItsHysteresis(@ForAll("arrivals") List<Arrival> arrivals) {
        Platform platform = new Platform();
        Instant lastEnd = null;
        int newestAtLastEnd = -1;
        for (Arrival arrival : arrivals) {
            AlertDecision decision = platform.take(arrival);
            if (decision.outcome() == Outcome.RESOLVED) {
                boolean newPeriod = platform.newest() > newestAtLastEnd;
                boolean stood = lastEnd == null || !platform.now.isBefore(lastEnd.plus(USUAL.settle()));
                assertTrue(newPeriod || stood, "ended twice in a period and faster than a correction settles");
                lastEnd = platform.now;
                newestAtLastEnd = platform.newest();
            }
        }
    }

    @Property(tries = 500)
    void whatIsOpenInTheEndDependsOnTheFactsAlone(
            @ForAll("facts") TreeMap<Integer, Integer> facts, @ForAll Random random) {
        boolean expected = !replay(USUAL, observations(facts)).isClear();

        assertEquals(expected, new Platform().settledAfter(inAnyOrder(facts, random)));
        assertEquals(expected, new Platform().settledAfter(inAnyOrder(facts, random)));
    }

    @Property(tries = 300)
    void raisedAndEndedAlternateAndTheLastTransitionIsTheState(@ForAll("arrivals") List<Arrival> arrivals) {
        Platform platform = new Platform();
        for (Arrival arrival : arrivals) {
            boolean wasOpen = platform.open.isPresent();
            AlertDecision decision = platform.take(arrival);
            assertEquals(!wasOpen && platform.open.isPresent(), decision.outcome() == Outcome.RAISED);
            assertTrue(decision.outcome() != Outcome.RESOLVED || wasOpen);
            platform.open.ifPresent(alert -> assertEquals(
                    alert.state(),
                    alert.transitions().get(alert.transitions().size() - 1).state()));
        }
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(-1, KINDS.size() - 1),
                        Arbitraries.integers().between(0, 15))
                .as(Arrival::new)
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<TreeMap<Integer, Integer>> facts() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, KINDS.size() - 1))
                .map(TreeMap::new);
    }

    /** Each fact once or twice, in any order. */
    private static List<Arrival> inAnyOrder(SortedMap<Integer, Integer> facts, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        facts.forEach((month, kind) -> {
            arrivals.add(new Arrival(month, kind, random.nextInt(15)));
            if (random.nextBoolean()) {
                arrivals.add(new Arrival(month, kind, random.nextInt(15)));
            }
        });
        java.util.Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private static List<Observation> observations(SortedMap<Integer, Integer> facts) {
        List<Observation> observations = new ArrayList<>();
        facts.forEach((month, kind) -> observations.add(KINDS.get(kind).apply(month)));
        return observations;
    }

    /** Keeps the newest figure of each month, judges after each, and lets time pass. */
    private static final class Platform {
        private final AlertLife life = new AlertLife(USUAL, UUID::randomUUID);
        private final SortedMap<Integer, Integer> facts = new TreeMap<>();
        private Optional<Alert> open = Optional.empty();
        private Optional<Alert> ended = Optional.empty();
        private Instant now = START;

        AlertDecision take(Arrival arrival) {
            now = now.plusSeconds(arrival.seconds());
            if (arrival.kind() < 0) {
                facts.remove(arrival.month());
            } else {
                facts.put(arrival.month(), arrival.kind());
            }
            Finding finding = finding(replay(USUAL, observations(facts)));
            return done(life.decide(open, () -> ended, finding, now));
        }

        boolean settledAfter(List<Arrival> arrivals) {
            arrivals.forEach(this::take);
            now = now.plus(USUAL.settle());
            open.ifPresent(alert -> done(life.settle(alert, now)));
            return open.isPresent();
        }

        int newest() {
            return facts.isEmpty() ? -1 : facts.lastKey();
        }

        private AlertDecision done(AlertDecision decision) {
            Optional<Alert> now = Optional.ofNullable(decision.alert());
            open = now.filter(alert -> alert.state().isOpen());
            ended = now.filter(alert -> !alert.state().isOpen()).or(() -> ended);
            return decision;
        }
    }
}
