package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class ShareIntervalTest {
    private static final Indicators SHIPPED = new Indicators(
            ShippedIndicators.definitions("categories", "nottingham-cdp-2021-24", "referrals"),
            ShippedIndicators.weights());
    private static final AreaCode NOTTINGHAM = new AreaCode("E06000018");
    private static final Period MARCH = Period.parse("2012-03");

    @Test
    void aPartOfAWholeHasTheScoreIntervalInPerCent() {
        ShareInterval sureness = counted("test-on-arrest-breach-rate", 12L, 73L).interval();

        assertEquals(9.6612, sureness.interval().low(), 0.001);
        assertEquals(26.5713, sureness.interval().high(), 0.001);
        assertNull(sureness.note());
    }

    @Test
    void ofNobodyTheIntervalStillReachesUp() {
        ShareInterval sureness =
                counted("test-on-arrest-breach-rate", null, 20L).interval();

        assertEquals(0, sureness.interval().low());
        assertEquals(16.1125, sureness.interval().high(), 0.001);
    }

    @Test
    void aRatioOfTwoFlowsHasNoneThoughItIsBelowAHundred() {
        ShareInterval sureness =
                counted("prevent-case-management-closed-to-opened", 116L, 132L).interval();

        assertNull(sureness.interval());
        assertEquals(
                "what stands above is no part of what stands below: each is counted in its own time", sureness.note());
    }

    @Test
    void whereMoreStandsAboveItIsNoPartInThisPeriod() {
        ShareInterval sureness =
                counted("domestic-violence-iom-returned-to-accepted", 3L, 2L).interval();

        assertNull(sureness.interval());
        assertEquals("more stands above than below: it is no part of it", sureness.note());
    }

    @Test
    void whoDoesNotSayWhatTheRelationIsGetsNone() {
        IndicatorDefinition silent = DefinedIndicator.of("missed", "proportion")
                .with("unit", "percent")
                .with(
                        "proportion",
                        new IndicatorDefinition.Proportion(
                                "test-on-arrest-breaches", "test-on-arrest-follow-ups", null))
                .written();
        Indicator indicator =
                new Indicator(silent, Indicator.Kind.PROPORTION, List.of(), List.of(), Resting.ON_NOTHING);

        ShareInterval sureness = shared(indicator, 12L, 73L).interval();

        assertNull(sureness.interval());
        assertNotNull(sureness.note());
    }

    @Test
    void aCountIsNotExpectedToHaveOneAndIsNotExcused() {
        ShareInterval sureness = IndicatorValue.counted(indicator("burglary"), NOTTINGHAM, MARCH, 5L, Judgement.UNKNOWN)
                .interval();

        assertNull(sureness.interval());
        assertNull(sureness.note());
    }

    @Test
    void whereNothingWasFollowedUpThereIsNothingToBeSureOf() {
        ShareInterval sureness =
                counted("test-on-arrest-breach-rate", null, null).interval();

        assertNull(sureness.interval());
        assertNull(sureness.note());
    }

    @Test
    void aPublishedPercentageWithoutItsCountsCannotBeTested() {
        ShareInterval sureness = reported("41", null, null).interval();

        assertNull(sureness.interval());
        assertEquals("the counts behind it are not known", sureness.note());
    }

    @Test
    void aPublishedPercentageHasOneAsFarAsItsCountsGiveIt() {
        assertNotNull(reported("28.3", "17", "60").interval().interval());
        assertNotNull(reported("28", "17", "60").interval().interval());
        assertEquals(
                "it is not what its counts give",
                reported("28.4", "17", "60").interval().note());
        assertEquals(
                "what it is made of are not counts",
                reported("50", "1.5", "3").interval().note());
    }

    private static IndicatorValue counted(String id, Long above, Long below) {
        return shared(indicator(id), above, below);
    }

    private static IndicatorValue shared(Indicator indicator, Long above, Long below) {
        return Reckoning.share(new Reckoning.Wanted(indicator, NOTTINGHAM, MARCH), above, below, Judgement.UNKNOWN);
    }

    private static IndicatorValue reported(String value, String above, String below) {
        Measurement.Key key = new Measurement.Key(
                new AgencyId("nottingham-cdp"), "substance-misuse-successful-completions", NOTTINGHAM, MARCH);
        Measurement measurement = new Measurement(
                key,
                new FactVersion(Instant.EPOCH, "m-1", "", ""),
                new BigDecimal(value),
                above == null ? null : new BigDecimal(above),
                below == null ? null : new BigDecimal(below),
                Measurement.Status.FINAL,
                null,
                "a document",
                Instant.parse("2012-04-01T00:00:00Z"),
                null);
        return IndicatorValue.reported(indicator(key.indicator()), measurement);
    }

    private static Indicator indicator(String id) {
        return SHIPPED.find(id).orElseThrow();
    }
}
