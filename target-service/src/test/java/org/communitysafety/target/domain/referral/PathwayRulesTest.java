package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Refusal;
import org.junit.jupiter.api.Test;

class PathwayRulesTest {
    @Test
    void aSoundPathwayHasNoFault() {
        assertEquals(List.of(), PathwayRules.check(RandomSteps.pathway()));
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        Set<String> pointers =
                PathwayRules.check(wrong()).stream().map(Refusal::pointer).collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "/pathway",
                        "/from",
                        "/title",
                        "/leadBody",
                        "/source",
                        "/steps",
                        "/steps/0/step",
                        "/steps/0/takenBy/0",
                        "/steps/0/follows/0",
                        "/steps/1/role",
                        "/steps/2/step",
                        "/reasons/0/kind",
                        "/reasons/0/steps/0",
                        "/attributes/0/values",
                        "/clocks/0/to",
                        "/clocks/0/starts",
                        "/clocks/0/days",
                        "/clocks/0/dayKind",
                        "/linkage/basis",
                        "/linkage/purpose",
                        "/definitions/0/months",
                        "/definitions/0/same/0",
                        "/definitions/0/where",
                        "/scoring/most",
                        "/scoring/factors/0/weight"),
                pointers);
    }

    private static Pathway wrong() {
        return new Pathway(
                "A Panel",
                1,
                "soon",
                " ",
                "safeguarding",
                null,
                "minutes\0",
                null,
                List.of(
                        new Pathway.Step("made", "Made", "opens", List.of("Any Agency"), List.of("begun")),
                        new Pathway.Step("DONE", "Done", "finishes", List.of(), null),
                        new Pathway.Step("DONE", "Done", "acts", List.of(), null)),
                List.of(new Pathway.Reason("gone", "Gone", "lost", List.of("CLOSED"))),
                List.of(),
                List.of(new Pathway.Attribute("sex", "Sex", List.of())),
                List.of(new Pathway.Clock("late", "Late", List.of("DONE"), List.of(), "twice", -1, "lunar", 0, null)),
                new Pathway.Linkage(false, true, false, "", "safeguarding"),
                List.of(new Pathway.Definition(
                        "repeat",
                        "older",
                        "Again",
                        "repeat",
                        0,
                        List.of("person"),
                        Map.of("incident", List.of("x")),
                        null)),
                wrongScoring(),
                null);
    }

    private static Pathway.Scoring wrongScoring() {
        return new Pathway.Scoring(
                "matrix",
                1,
                "Matrix",
                BigDecimal.TEN,
                BigDecimal.ONE,
                null,
                null,
                null,
                List.of(new Pathway.Factor("grave", "Grave", new BigDecimal("1E+20"))),
                null);
    }
}
