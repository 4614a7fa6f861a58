package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.junit.jupiter.api.Test;

class MutingTest {
    private static final Instant NOON = Instant.parse("2021-04-01T12:00:00Z");
    private static final AreaCode WARD = new AreaCode("E05999001");
    private static final AreaCode CITY = new AreaCode("E06999001");
    private static final UUID FEED = new UUID(0, 1);
    private static final FeedMap MAP = new FeedMap(
            Map.of("victim-based-crime", Set.of(FeedContent.of(Category.BURGLARY), FeedContent.of(Category.ROBBERY))),
            Map.of("invented-police", CITY),
            Map.of(WARD, Set.of(WARD, CITY)));
    private static final Alert FIGURES = alert(new UUID(0, 2), AlertKind.SIGNAL, AlertSubject.of("burglary", WARD));

    @Test
    void aSilentFeedMutesTheFiguresThatItBrings() {
        Muting muting = new Muting(List.of(), List.of(feed("burglary", AlertState.FIRING)), MAP, NOON);

        assertEquals("inhibited-by:" + FEED, muting.why(FIGURES));
        assertEquals(
                "inhibited-by:" + FEED,
                muting.why(alert(new UUID(0, 3), AlertKind.THRESHOLD, AlertSubject.of("victim-based-crime", WARD))));
    }

    @Test
    void anotherCategoryOrAnotherPlaceIsNotMuted() {
        Muting muting = new Muting(List.of(), List.of(feed("burglary", AlertState.FIRING)), MAP, NOON);

        assertNull(muting.why(alert(new UUID(0, 3), AlertKind.SIGNAL, AlertSubject.of("drugs", WARD))));
        assertNull(muting.why(
                alert(new UUID(0, 4), AlertKind.SIGNAL, AlertSubject.of("burglary", new AreaCode("E05999999")))));
        assertNull(muting.why(feed("burglary", AlertState.FIRING)), "the feed itself is told");
    }

    @Test
    void aFeedThatIsNotConfirmedMutesNothing() {
        assertNull(new Muting(List.of(), List.of(feed("burglary", AlertState.PENDING)), MAP, NOON).why(FIGURES));
    }

    @Test
    void anActiveSilenceIsNamedBeforeAnInhibition() {
        Silence silence = silence(NOON.minusSeconds(1), NOON.plusSeconds(60));

        Muting muting = new Muting(List.of(silence), List.of(feed("burglary", AlertState.FIRING)), MAP, NOON);

        assertEquals("silence:" + silence.id(), muting.why(FIGURES));
    }

    @Test
    void aSilenceThatIsOverOrToComeMutesNothing() {
        List<Silence> silences =
                List.of(silence(NOON.minusSeconds(60), NOON), silence(NOON.plusSeconds(1), NOON.plusSeconds(60)));

        assertNull(new Muting(silences, List.of(), MAP, NOON).why(FIGURES));
    }

    @Test
    void aSilenceThatSomebodyEndsSaysWho() {
        Silence ended = silence(NOON.minusSeconds(60), NOON.plusSeconds(60)).ended(NOON, "Robin");

        assertEquals("Robin", ended.endedBy());
        assertEquals(Silence.State.EXPIRED, ended.state(NOON));
        assertEquals(ended, ended.ended(NOON.plusSeconds(1), "Kim"), "one that is over stays as it was");
    }

    private static Silence silence(Instant from, Instant to) {
        Silence.Matchers matchers = new Silence.Matchers(null, null, null, WARD, null, null);
        return new Silence(new UUID(1, from.getEpochSecond()), matchers, from, to, "works", "Dana", from, null);
    }

    private static Alert feed(String category, AlertState state) {
        Alert firing = alert(FEED, AlertKind.FEED, AlertSubject.feed("invented-police", FeedContent.parse(category)));
        return state == AlertState.FIRING ? firing : firing.moved(state, NOON, AlertReason.DATA_STOPPED);
    }

    private static Alert alert(UUID id, AlertKind kind, AlertSubject subject) {
        Finding finding = Watched.finding(Standing.firing(AlertReason.SIGNAL_BEGAN));
        return Alert.raised(
                id,
                new Finding(
                        kind,
                        subject,
                        AlertGroup.NONE,
                        finding.rule(),
                        finding.standing(),
                        false,
                        finding.summary(),
                        finding.evidence(),
                        Duration.ZERO),
                NOON);
    }
}
