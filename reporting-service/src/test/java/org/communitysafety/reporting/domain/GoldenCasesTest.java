package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden cases CDP-* of the mission's documents, figure by figure. */
class GoldenCasesTest {
    private static final Map<String, Measure> MEASURES = Map.of(
            "CDP-CRIME", Nottingham.CRIME,
            "CDP-HATE", Nottingham.HATE,
            "CDP-ASB-VOLUME", Nottingham.ASB,
            "CDP-ASB-SURVEY", Nottingham.SURVEY,
            "CDP-SUBSTANCE", Nottingham.SUBSTANCE);

    @TestFactory
    Stream<DynamicTest> everyFigureOfEachYearIsAsPublished() throws IOException {
        return GoldenFile.cases("/golden/cdp_cases.json")
                .filter(golden -> golden.get("id").asText().matches("CDP-.*-20(19/20|20/21)"))
                .filter(golden -> golden.at("/inputs/actual").isNumber())
                .map(golden -> dynamicTest(golden.get("id").asText(), () -> compare(golden)));
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

    private static void compare(JsonNode golden) {
        String id = golden.get("id").asText();
        Measure measure = MEASURES.get(id.substring(0, id.lastIndexOf('-')));
        Period year = Period.parse(id.substring(id.lastIndexOf('-') + 1));
        Judgement judged = Nottingham.status(
                        measure, Nottingham.published(), year.lastDay().toString())
                .current();
        JsonNode expected = golden.get("expected");
        compare(expected, "change", judged.change());
        compare(expected, "changePct", judged.changePercent());
        compare(expected, "changePp", judged.changePoints());
        compare(expected, "finalTarget", judged.finalTarget());
        compare(expected, "trajectoryValue", judged.trajectory());
        compare(expected, "gapToFinalTarget", judged.gapToFinalTarget());
        compare(
                expected,
                "poissonZ",
                judged.signal().z() == null
                        ? null
                        : BigDecimal.valueOf(judged.signal().z()));
        text(expected, "signal")
                .ifPresent(present -> assertEquals(present, "" + judged.signal().present()));
        text(expected, "meetsTrajectory").ifPresent(met -> assertEquals(met, "" + (judged.rag() == Rag.GREEN)));
        text(expected, "onTarget").ifPresent(met -> assertEquals(met, "" + (judged.rag() == Rag.GREEN)));
        text(expected, "rag").ifPresent(rag -> assertEquals(rag, judged.rag().name()));
    }

    private static Optional<String> text(JsonNode expected, String name) {
        return Optional.ofNullable(expected.get(name)).map(JsonNode::asText);
    }

    /** To the digits the golden case gives. */
    private static void compare(JsonNode expected, String name, BigDecimal actual) {
        if (expected.has(name)) {
            BigDecimal wanted = expected.get(name).decimalValue();
            assertEquals(
                    0, wanted.compareTo(actual.setScale(wanted.scale(), RoundingMode.HALF_EVEN)), name + " " + actual);
        }
    }
}
