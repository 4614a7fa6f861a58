package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Nottingham.CRIME;
import static org.communitysafety.reporting.domain.Nottingham.YEAR_19;
import static org.communitysafety.reporting.domain.Nottingham.incomplete;
import static org.communitysafety.reporting.domain.Nottingham.known;
import static org.communitysafety.reporting.domain.Nottingham.reported;
import static org.communitysafety.reporting.domain.Nottingham.shipped;
import static org.communitysafety.reporting.domain.Nottingham.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.communitysafety.vocabulary.Rag;

/** Whatever a measure goes through, its alerts come one after another. */
class AlertLifeTest {
    private final List<Outcome> told = new ArrayList<>();
    private Optional<Alert> open = Optional.empty();
    private Optional<Rag> lastColour = Optional.empty();
    private long raised;

    @Property(tries = 300)
    void raisedAndResolvedAlternateAndOneIsOpenAtMost(@ForAll("histories") List<MeasureStatus> history) {
        TurnsRed rule = new TurnsRed(() -> new UUID(0, ++raised));
        for (MeasureStatus status : history) {
            boolean wasOpen = open.isPresent();
            AlertDecision decision = rule.decide(lastColour, status, open, Instant.EPOCH);
            assertEquals(
                    decision.outcome() == Outcome.RAISED, !wasOpen && isOpen(decision), "raised only from nothing");
            tell(decision);
            open = Optional.ofNullable(decision.alert())
                    .filter(alert -> alert.state().isOpen());
            lastColour = status.rag() == Rag.WHITE ? lastColour : Optional.of(status.rag());
            open.ifPresent(alert -> assertNotEquals(Optional.of(Rag.GREEN), lastColour, "green ends an alert"));
        }
    }

    private static boolean isOpen(AlertDecision decision) {
        return decision.alert() != null && decision.alert().state().isOpen();
    }

    private void tell(AlertDecision decision) {
        if (decision.outcome() == Outcome.RAISED || decision.outcome() == Outcome.RESOLVED) {
            Outcome before = told.isEmpty() ? Outcome.RESOLVED : told.get(told.size() - 1);
            assertNotEquals(before, decision.outcome(), "raised and resolved alternate");
            told.add(decision.outcome());
        }
    }

    @Provide
    Arbitrary<List<MeasureStatus>> histories() {
        return Arbitraries.of(
                        known(reported(CRIME, YEAR_19, "30000")),
                        known(reported(CRIME, YEAR_19, "37486")),
                        known(reported(CRIME, YEAR_19, "40000")),
                        known(shipped(CRIME, YEAR_19, "40000")),
                        known(incomplete(CRIME, YEAR_19, "40000", false)),
                        known(incomplete(CRIME, YEAR_19, "10", null)),
                        known())
                .map(values -> status(CRIME, values, "2020-03-31"))
                .list()
                .ofMaxSize(60);
    }
}
