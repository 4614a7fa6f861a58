package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Nottingham.CRIME;
import static org.communitysafety.reporting.domain.Nottingham.YEAR_19;
import static org.communitysafety.reporting.domain.Nottingham.known;
import static org.communitysafety.reporting.domain.Nottingham.reported;
import static org.communitysafety.reporting.domain.Nottingham.shipped;
import static org.communitysafety.reporting.domain.Nottingham.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

class TurnsRedTest {
    private static final Instant NOON = Instant.parse("2021-04-01T12:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final TurnsRed rule = new TurnsRed(() -> ID);

    @Test
    void greenThatTurnsRedRaisesAnAlertWithItsFigures() {
        AlertDecision decision = begin(Optional.of(Rag.GREEN), red("40000"));

        assertEquals(Outcome.RAISED, decision.outcome());
        assertEquals(AlertState.FIRING, decision.alert().state());
        assertEquals(new BigDecimal("40000"), decision.alert().evidence().actual());
        assertEquals(new BigDecimal("37486"), decision.alert().evidence().baseline());
        assertEquals(14, decision.alert().evidence().figures().size());
    }

    @Test
    void aFirstKnownColourIsHistory() {
        assertEquals(Outcome.UNCHANGED, begin(Optional.empty(), red("40000")).outcome());
    }

    @Test
    void aFigurePublishedWithThePlanIsHistory() {
        MeasureStatus published = status(CRIME, known(shipped(CRIME, YEAR_19, "40000")), "2020-03-31");

        assertEquals(Outcome.UNCHANGED, begin(Optional.of(Rag.GREEN), published).outcome());
    }

    @Test
    void redThatWasRedRaisesNothing() {
        assertEquals(
                Outcome.UNCHANGED, begin(Optional.of(Rag.RED), red("40000")).outcome());
    }

    @Test
    void otherFiguresChangeTheSameAlertAndTheSameFiguresDoNot() {
        Alert open = begin(Optional.of(Rag.GREEN), red("40000")).alert();

        assertEquals(Outcome.UNCHANGED, follow(open, red("40000")).outcome());
        AlertDecision other = follow(open, red("41000"));
        assertEquals(Outcome.CHANGED, other.outcome());
        assertEquals(open.id(), other.alert().id());
        assertEquals(open.since(), other.alert().since());
        assertEquals(new BigDecimal("41000"), other.alert().evidence().actual());
    }

    @Test
    void greenEndsItAndWhiteDoesNot() {
        Alert open = begin(Optional.of(Rag.GREEN), red("40000")).alert();

        assertEquals(
                Outcome.UNCHANGED,
                follow(open, status(CRIME, known(), "2020-03-31")).outcome());
        AlertDecision end = follow(open, red("30000"));
        assertEquals(Outcome.RESOLVED, end.outcome());
        assertEquals(AlertState.RESOLVED, end.alert().state());
        assertEquals(new BigDecimal("40000"), end.alert().evidence().actual(), "what defended it stays");
    }

    @Test
    void onlyAFiringAlertCanBeAcknowledged() {
        Alert firing = begin(Optional.of(Rag.GREEN), red("40000")).alert();

        AlertDecision taken = firing.acknowledge(NOON, "local-operator", "on it");
        AlertDecision again = taken.alert().acknowledge(NOON, "local-operator", "again");
        AlertDecision late = firing.resolved(NOON).acknowledge(NOON, "local-operator", null);

        assertEquals(AlertState.ACKNOWLEDGED, taken.alert().state());
        assertEquals("on it", taken.alert().transitions().get(1).note());
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(Outcome.REJECTED, late.outcome());
        assertEquals(AlertState.RESOLVED, late.alert().state());
    }

    @Test
    void nothingIsSaidOfAMeasureThatIsNotRed() {
        AlertDecision decision = begin(Optional.of(Rag.RED), red("100"));

        assertEquals(Outcome.UNCHANGED, decision.outcome());
        assertNull(decision.alert());
    }

    private AlertDecision begin(Optional<Rag> lastColour, MeasureStatus status) {
        return rule.decide(lastColour, status, Optional.empty(), NOON);
    }

    private AlertDecision follow(Alert open, MeasureStatus status) {
        return rule.decide(Optional.of(Rag.RED), status, Optional.of(open), NOON);
    }

    private static MeasureStatus red(String actual) {
        return status(CRIME, known(reported(CRIME, YEAR_19, actual)), "2020-03-31");
    }
}
