package org.communitysafety.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Extent;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.StaleOffsetException;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.FactKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.Test;

/** A batch is folded wholly or not at all, and never twice. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class LedgerIT {
    private static final String AGENCY = "ledger-police";
    private static final Partition PARTITION = new Partition("a-topic-of-this-test", 0);
    private static final Retained RETAINED = new Retained(Map.of(PARTITION, new Extent("an-id", 0, 1)), Set.of());

    @Inject
    FoldEvents fold;

    @Test
    void aBatchThatFailsBeforeTheCommitLeavesNothingAndIsFoldedOnceAfterwards() {
        Registration.agency(AGENCY, "E06999201");
        assertEquals(Map.of(PARTITION, Start.at(0)), fold.startPositions(RETAINED));

        assertThrows(Crash.class, () -> fold.fold(batch(new Crashing())));
        assertEquals(Map.of(PARTITION, Start.at(0)), fold.startPositions(RETAINED));
        assertEquals(List.of(), Values.of("burglary", "area=E06999201"));

        fold.fold(batch(List.of()));
        assertEquals(Map.of(PARTITION, Start.at(1)), fold.startPositions(RETAINED));
        assertEquals(1, Values.sum(Values.of("burglary", "area=E06999201")));

        assertThrows(StaleOffsetException.class, () -> fold.fold(batch(List.of())));
        assertEquals(1, Values.sum(Values.of("burglary", "area=E06999201")));
    }

    private static EventBatch batch(List<Declaration> declarations) {
        AgencyId agency = new AgencyId(AGENCY);
        IncidentVersion incident = new IncidentVersion(
                FactKey.of(agency, "one"),
                new FactVersion(Instant.EPOCH, "1", "", ""),
                agency,
                "one",
                "/sources/test",
                new IncidentVersion.Details(
                        Category.BURGLARY, Set.of(), null, YearMonth.of(2018, 10), null, null, null),
                Instant.EPOCH,
                "test");
        return new EventBatch(List.of(incident), List.of(), declarations, Map.of(PARTITION, new Span(0, 1)));
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Is read after facts and cells are written, and fails as a process would that dies there. */
    private static final class Crashing extends AbstractList<Declaration> {
        @Override
        public Declaration get(int index) {
            throw new Crash();
        }

        @Override
        public int size() {
            throw new Crash();
        }
    }
}
