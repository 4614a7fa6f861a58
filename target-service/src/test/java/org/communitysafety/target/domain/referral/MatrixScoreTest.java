package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.Test;

/** Frequency, severity and recency by a matrix whose half-life is a hundred days. */
class MatrixScoreTest {
    private static final ReferralKey KEY = new ReferralKey(new AgencyId("nottinghamshire-police"), "R-1");
    private static final AsOf ALL = AsOf.everything(Instant.parse("2026-01-01T00:00:00Z"));

    private final List<StepVersion> said = new ArrayList<>();

    @Test
    void eachOffenceCountsItsWeightAndHalfOfItAfterAHalfLife() {
        said("MADE", "2019-06-01", null, null);
        said("OFFENDED", "2019-02-21", "theft", null);
        said("OFFENDED", "2019-02-21", "theft", null);
        said("OFFENDED", "2019-06-01", "violence", null);
        said("SCORED", "2019-06-01", null, null);

        ReferralLife life = life();

        assertEquals(new BigDecimal("15.000"), life.score());
        assertEquals(List.of(), life.findings());
    }

    @Test
    void scoredAgainWithoutAnotherOffenceTheScoreHasFaded() {
        said("OFFENDED", "2019-01-01", "violence", null);
        said("MADE", "2019-01-01", null, null);
        said("SCORED", "2019-01-01", null, null);
        said("SCORED", "2019-07-20", null, null);

        assertEquals(new BigDecimal("2.500"), life().score());
    }

    @Test
    void theAgencysOwnScoreHoldsAndNoScoreExceedsTheHighest() {
        said("MADE", "2019-01-01", null, null);
        for (int n = 0; n < 12; n++) {
            said("OFFENDED", "2019-01-01", "violence", null);
        }
        said("SCORED", "2019-01-01", null, null);
        assertEquals(new BigDecimal("100.000"), life().score());

        said("SCORED", "2019-01-02", null, new BigDecimal("41"));
        assertEquals(new BigDecimal("41"), life().score());
    }

    @Test
    void whoIsScoredWithoutAnyOffenceToldHasNoScore() {
        said("MADE", "2019-01-01", null, null);
        said("SCORED", "2019-01-02", null, null);
        said("OFFENDED", "2019-01-03", "violence", null);

        assertNull(life().score());
    }

    private ReferralLife life() {
        Pathways pathways = new Pathways(List.of(pathway()), new WorkingDays(List.of()));
        return new ReferralHistory(KEY, said).lives(pathways, ALL).get(0);
    }

    private void said(String step, String day, String offence, BigDecimal score) {
        StepVersion.Details details = new StepVersion.Details(
                "cohort",
                step,
                StepTime.on(LocalDate.parse(day)),
                KEY.agency().value(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                score,
                offence == null ? Map.of() : Map.of("offence", offence));
        FactVersion version = new FactVersion(Instant.EPOCH, "e" + said.size(), "", "");
        said.add(new StepVersion(KEY, version, null, details, "/agencies/test", Instant.EPOCH, "test"));
    }

    private static Pathway pathway() {
        return new Pathway(
                "cohort",
                1,
                "2019-01-01",
                "Cohort",
                "test",
                "nottinghamshire-police",
                null,
                null,
                List.of(step("MADE", "opens"), step("OFFENDED", "offends"), step("SCORED", "scores")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Pathway.Scoring(
                        "matrix",
                        1,
                        "Matrix",
                        BigDecimal.ZERO,
                        new BigDecimal("100"),
                        null,
                        null,
                        100,
                        List.of(
                                new Pathway.Factor("theft", "Theft", new BigDecimal("5")),
                                new Pathway.Factor("violence", "Violence", BigDecimal.TEN)),
                        null),
                null);
    }

    private static Pathway.Step step(String token, String role) {
        return new Pathway.Step(token, token, role, List.of(), null);
    }
}
