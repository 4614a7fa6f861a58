package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden cases CDP-* of the published documents, figure by figure. */
class GoldenCasesTest {
    private static final Map<String, Measure> MEASURES = Map.of(
            "CDP-CRIME", Nottingham.CRIME,
            "CDP-HATE", Nottingham.HATE,
            "CDP-ASB-VOLUME", Nottingham.ASB,
            "CDP-ASB-SURVEY", Nottingham.SURVEY,
            "CDP-SUBSTANCE", Nottingham.SUBSTANCE);

    /** Years with a figure; those without one are in {@link GoldenTargetsTest}. */
    static Stream<String> ids() {
        return GoldenFile.cases()
                .filter(golden -> golden.id().matches("CDP-.*-20(19/20|20/21)"))
                .filter(golden -> golden.at("/inputs/actual").isNumber())
                .map(GoldenCase::id);
    }

    @TestFactory
    Stream<DynamicTest> everyFigureOfEachYearIsAsPublished() {
        List<String> ids = ids().toList();
        assertEquals(9, ids.size());
        return ids.stream().map(id -> dynamicTest(id, () -> compare(GoldenFile.find(id))));
    }

    @Test
    void aSurveyThatWasNotRunIsWhiteAndNothingIsCarriedForward() {
        MeasureStatus status = Nottingham.status(Nottingham.SURVEY, Nottingham.published(), "2021-03-31");

        assertEquals(Rag.WHITE, status.rag());
        assertEquals(WhiteReason.NOT_COLLECTED, status.current().whiteReason());
        assertNull(status.current().actual());
        assertNull(status.current().change());
    }

    @Test
    void aBlankYearIsNotDueYet() {
        MeasureStatus status = Nottingham.status(Nottingham.CRIME, Nottingham.published(), "2022-03-31");

        assertEquals(Rag.WHITE, status.rag());
        assertEquals(WhiteReason.NOT_DUE, status.current().whiteReason());
    }

    @Test
    void yearOnYearIsTestedForTheDirectionOfTravel() {
        Signal signal = new SignalTest(Unit.COUNT, 1).between(figure("34747"), figure("26009"));

        assertEquals(-50.2648, signal.z(), 0.00005);
        assertEquals(
                DirectionOfTravel.IMPROVING,
                Nottingham.status(Nottingham.CRIME, Nottingham.published(), "2021-03-31")
                        .directionOfTravel());
    }

    private static SignalTest.Figure figure(String value) {
        return SignalTest.Figure.of(new BigDecimal(value));
    }

    private static void compare(GoldenCase golden) {
        String id = golden.id();
        Measure measure = MEASURES.get(id.substring(0, id.lastIndexOf('-')));
        Period year = Period.parse(id.substring(id.lastIndexOf('-') + 1));
        Judgement judged = Nottingham.status(
                        measure, Nottingham.published(), year.lastDay().toString())
                .current();
        compare(golden, "change", judged.change());
        compare(golden, "changePct", judged.changePercent());
        compare(golden, "changePp", judged.changePoints());
        compare(golden, "finalTarget", judged.finalTarget());
        compare(golden, "trajectoryValue", judged.trajectory());
        compare(golden, "gapToFinalTarget", judged.gapToFinalTarget());
        compare(golden, "gapToFinalTargetPct", judged.gapToFinalTargetPercent());
        compare(golden, "gapToTrajectoryPct", judged.gapToTrajectoryPercent());
        compare(
                golden,
                "poissonZ",
                judged.signal().z() == null
                        ? null
                        : BigDecimal.valueOf(judged.signal().z()));
        compare(golden, "signal", judged.signal().present());
        compare(golden, "meetsTrajectory", judged.rag() == Rag.GREEN);
        compare(golden, "onTarget", judged.rag() == Rag.GREEN);
        // Less is better in every case that says it.
        compare(golden, "meetsFinalTarget", judged.gapToFinalTarget().signum() <= 0);
        golden.expected("rag")
                .ifPresent(rag -> assertEquals(rag.asText(), judged.rag().name()));
        golden.assertEveryFigureWasCompared();
    }

    private static void compare(GoldenCase golden, String name, Boolean actual) {
        golden.expected(name).ifPresent(wanted -> assertEquals(wanted.asBoolean(), actual, name));
    }

    /** To the digits the golden case gives. */
    private static void compare(GoldenCase golden, String name, BigDecimal actual) {
        golden.expected(name)
                .map(JsonNode::decimalValue)
                .ifPresent(wanted -> assertEquals(
                        0,
                        wanted.compareTo(actual.setScale(wanted.scale(), RoundingMode.HALF_EVEN)),
                        name + " " + actual));
    }
}
