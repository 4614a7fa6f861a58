package org.communitysafety.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two pathways, one of which joins persons, and what steps on them are judged by. */
final class Pathways {
    static final Instant NOW = Instant.parse("2019-07-31T23:30:00Z");

    private static final Map<String, Pathway.Step> STEPS = Map.of(
            "MADE", new Pathway.Step(List.of("any-agency")),
            "ACCEPTED", new Pathway.Step(List.of("nottingham-city-council")),
            "ATTENDED", new Pathway.Step(List.of("drug-service")),
            "CLOSED", new Pathway.Step(List.of("receiver", "nottingham-city-council")));

    static final Pathway PANEL = new Pathway(
            "complex-persons-panel",
            "safeguarding",
            "cpp",
            STEPS,
            Map.of("recorded-in-error", Set.of(), "actions-complete", Set.of("CLOSED")),
            Set.of("homelessness"),
            Map.of("sex", List.of("female", "male", "other"), "age-band", List.of("18-24", "25-34")),
            null,
            Set.of("safeguarding", "early-help"));

    static final Pathway MARAC = new Pathway(
            "marac",
            "safeguarding",
            "marac",
            STEPS,
            Map.of(),
            Set.of(),
            Map.of(),
            new Pathway.Linkage(true, false, true, "marac-repeat"),
            Set.of("safeguarding", "marac-repeat"));

    static final Standard STANDARD = new Standard(
            NOW,
            Set.of("nottingham-city-council", "nottinghamshire-police"),
            Set.of("burglary"),
            Map.of(PANEL.id(), PANEL, MARAC.id(), MARAC));

    private Pathways() {}
}
