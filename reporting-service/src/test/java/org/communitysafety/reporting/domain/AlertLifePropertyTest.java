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
import java.util.Collections;
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
    private static final Hysteresis SLOW = new Hysteresis(2, 2, USUAL.settle());
    private static final List<IntFunction<Observation>> KINDS = List.of(
            month -> green(month),
            month -> red(month),
            month -> trulyRed(month),
            month -> muchBetter(month),
            month -> risen(month, Rag.GREEN),
            month -> risen(month, Rag.RED));

    /** A month's figure as it comes, or comes again; {@code kind} -1 is a figure that is no longer known. */
    record Arrival(int month, int kind, int seconds) {}

    @Property(tries = 500)
    void noSequenceMakesAnAlertFlapFasterThanItsHysteresis(@ForAll("arrivals") List<Arrival> arrivals) {
        Platform platform = new Platform(USUAL);
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
        assertSettles(USUAL, facts, random);
        assertSettles(SLOW, facts, random);
    }

    private static void assertSettles(Hysteresis hysteresis, SortedMap<Integer, Integer> facts, Random random) {
        Finding expected = shown(replay(hysteresis, observations(facts)));

        Optional<Alert> open = new Platform(hysteresis).settledAfter(inAnyOrder(facts, random));

        assertEquals(expected.standing().isClear(), open.isEmpty());
        open.ifPresent(alert -> {
            assertEquals(expected.kind(), alert.kind());
            assertEquals(expected.standing().state().name(), alert.state().name());
            assertEquals(expected.evidence(), alert.evidence());
        });
    }

    @Property(tries = 300)
    void raisedAndEndedAlternateAndTheLastTransitionIsTheState(@ForAll("arrivals") List<Arrival> arrivals) {
        Platform platform = new Platform(USUAL);
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

    /** Each fact once or more, in any order, some of them after other figures of the same month. */
    private static List<Arrival> inAnyOrder(SortedMap<Integer, Integer> facts, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        facts.forEach((month, kind) -> {
            for (int earlier = random.nextInt(3); earlier > 0; earlier--) {
                arrivals.add(new Arrival(month, random.nextInt(KINDS.size() + 1) - 1, random.nextInt(15)));
            }
            arrivals.add(new Arrival(month, kind, random.nextInt(15)));
        });
        Collections.shuffle(arrivals, random);
        List<Arrival> last = new ArrayList<>();
        facts.forEach((month, kind) -> last.add(new Arrival(month, kind, random.nextInt(15))));
        Collections.shuffle(last, random);
        arrivals.addAll(last);
        return arrivals;
    }

    /** Its figure is that of the month that decides, as an alert shows it. */
    private static Finding shown(Standing standing) {
        return finding(
                standing, false, standing.isClear() ? 0 : standing.decided().hashCode());
    }

    private static List<Observation> observations(SortedMap<Integer, Integer> facts) {
        List<Observation> observations = new ArrayList<>();
        facts.forEach((month, kind) -> observations.add(KINDS.get(kind).apply(month)));
        return observations;
    }

    /** Keeps the newest figure of each month, judges after each, and lets time pass. */
    private static final class Platform {
        private final Hysteresis hysteresis;
        private final AlertLife life;
        private final SortedMap<Integer, Integer> facts = new TreeMap<>();
        private Optional<Alert> open = Optional.empty();
        private Optional<Alert> ended = Optional.empty();
        private Instant now = START;

        private Platform(Hysteresis hysteresis) {
            this.hysteresis = hysteresis;
            this.life = new AlertLife(hysteresis, UUID::randomUUID);
        }

        AlertDecision take(Arrival arrival) {
            now = now.plusSeconds(arrival.seconds());
            if (arrival.kind() < 0) {
                facts.remove(arrival.month());
            } else {
                facts.put(arrival.month(), arrival.kind());
            }
            Standing standing = replay(hysteresis, observations(facts));
            return done(life.decide(open, () -> ended, shown(standing), now));
        }

        Optional<Alert> settledAfter(List<Arrival> arrivals) {
            arrivals.forEach(this::take);
            now = now.plus(hysteresis.settle());
            open.ifPresent(alert -> done(life.settle(alert, now)));
            return open;
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
