package org.communitysafety.reporting.domain.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.communitysafety.reporting.domain.board.MeasureDifference.Kind;
import org.communitysafety.reporting.domain.board.MeasureDifference.Part;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

class MeasureDifferenceTest {
    @Test
    void theSameFigureWrittenOtherwiseIsNoDifference() {
        MeasureDifference difference =
                only(measure("17.0", Rag.RED, "12", 1, 1), measure("17", Rag.RED, "12.00", 1, 1));

        assertEquals(Kind.UNCHANGED, difference.kind());
        assertEquals(Set.of(), difference.differing());
    }

    @Test
    void eachPartThatDiffersIsNamed() {
        MeasureDifference difference = only(measure("17", Rag.RED, "12", 1, 1), measure("11", Rag.GREEN, "11.5", 2, 2));

        assertEquals(Kind.CHANGED, difference.kind());
        assertEquals(Set.of(Part.FIGURE, Part.STATUS, Part.TARGET, Part.DEFINITION), difference.differing());
    }

    @Test
    void aNewerVersionOfThePlanThatAsksForTheSameIsNoDifference() {
        assertEquals(
                Set.of(),
                only(measure("17", Rag.RED, "12", 1, 1), measure("17", Rag.RED, "12", 2, 1))
                        .differing());
    }

    @Test
    void aFigureThatCameOrWentDiffers() {
        assertEquals(
                Set.of(Part.FIGURE),
                only(measure(null, Rag.RED, "12", 1, 1), measure("17", Rag.RED, "12", 1, 1))
                        .differing());
    }

    @Test
    void newMeasuresStandInTheirPlaceAndThoseThatAreGoneAtTheEnd() {
        List<MeasureDifference> differences = MeasureDifference.between(
                List.of(named(null, "gone"), named(null, "kept")),
                List.of(named("other", "kept"), named(null, "kept")));

        assertEquals(
                List.of(Kind.NEW, Kind.UNCHANGED, Kind.GONE),
                differences.stream().map(MeasureDifference::kind).toList());
        assertEquals("other.kept", differences.get(0).now().key());
        assertEquals("gone", differences.get(2).before().key());
    }

    private static MeasureDifference only(FrozenMeasure before, FrozenMeasure now) {
        return MeasureDifference.between(List.of(before), List.of(now)).get(0);
    }

    private static FrozenMeasure named(String plan, String measure) {
        return new FrozenMeasure(
                plan, measure, measure, "count", "2020/21", null, null, Rag.WHITE, null, null, null, null, 1, 1);
    }

    private static FrozenMeasure measure(
            String actual, Rag rag, String trajectory, int targetVersion, int indicatorVersion) {
        return new FrozenMeasure(
                null,
                "hate-crime",
                "Repeats of hate crime",
                "percent",
                "2020/21",
                actual == null ? null : new BigDecimal(actual),
                true,
                rag,
                null,
                new BigDecimal("16.3"),
                new BigDecimal(trajectory),
                new BigDecimal("11"),
                targetVersion,
                indicatorVersion);
    }
}
