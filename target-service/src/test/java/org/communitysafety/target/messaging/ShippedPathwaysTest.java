package org.communitysafety.target.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.EventSchemas;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.StepCountRules;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.ClockRun;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.PathwayRules;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepTime;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.target.domain.referral.WorkingDays;
import org.communitysafety.target.persistence.ShippedFiles;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pathways that ship: sound, in the published form, and each with a history whose outcome somebody worked out. */
class ShippedPathwaysTest {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ShippedFiles SHIPPED = new ShippedFiles(MAPPER);
    private static final Pathways PATHWAYS =
            new Pathways(SHIPPED.pathways(), new WorkingDays(SHIPPED.ofEnglandAndWales()));

    static Stream<Pathway> pathways() {
        return SHIPPED.pathways().stream();
    }

    @ParameterizedTest
    @MethodSource("pathways")
    void aShippedPathwayIsSoundAndPublishedAsItsSchemaSays(Pathway pathway) throws IOException {
        ObjectNode published = MAPPER.valueToTree(PathwayMapping.pathway(pathway, List.of(pathway.purpose())));
        String resource = EventSchemas.schemaResource(EventTypes.PATHWAY_PUBLISHED);
        try (InputStream schema = EventSchemas.class.getClassLoader().getResourceAsStream(resource)) {
            assertNotNull(schema, resource);
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(MAPPER.readTree(schema))
                            .validate(published));
        }

        assertEquals(List.of(), PathwayRules.check(pathway));
        published.remove("formerPurposes");
        assertEquals(MAPPER.valueToTree(pathway), published, "nothing of a pathway is lost on its way");
    }

    @Test
    void everyShippedIndicatorSpeaksOfWordsThatItsPathwaysHave() {
        for (IndicatorDefinition indicator : SHIPPED.indicators()) {
            assertEquals(List.of(), StepCountRules.check(indicator, PATHWAYS), indicator.indicator());
        }
    }

    @Test
    void allSixteenShip() {
        assertEquals(16, pathways().map(Pathway::pathway).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("pathways")
    void eachOfItsClocksIsCountedWhenItIsOverdue(Pathway pathway) {
        Set<String> shipped = SHIPPED.indicators().stream()
                .map(IndicatorDefinition::indicator)
                .collect(Collectors.toSet());

        assertTrue(shipped.contains(pathway.pathway() + "-standing-overdue"));
        for (Pathway.Clock clock : pathway.clocks()) {
            assertTrue(shipped.contains(pathway.pathway() + "-" + clock.clock() + "-overdue"), clock.clock());
        }
    }

    @Test
    void shippedIndicatorsSpeakOfWordsThatPathwaysHave() {
        List<String> faults = new ArrayList<>();
        for (IndicatorDefinition indicator : SHIPPED.indicators()) {
            StepCountRules.check(indicator, PATHWAYS).forEach(fault -> faults.add(indicator.indicator() + " " + fault));
        }

        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("pathways")
    void itsHistoryComesOutAsWorkedOut(Pathway pathway) throws IOException {
        JsonNode file = history(pathway);
        LocalDate day = LocalDate.parse(file.get("asOf").asText());
        AsOf asOf = new AsOf(day, day.atStartOfDay(ZoneOffset.UTC).plusHours(12).toInstant());
        Map<ReferralKey, List<StepVersion>> referrals = new HashMap<>();
        for (JsonNode event : file.get("events")) {
            StepVersion step = step(event);
            referrals.computeIfAbsent(step.referral(), key -> new ArrayList<>()).add(step);
        }
        assertTrue(file.get("expected").size() >= 3, "a whole life, one under way and one that cannot have been so");

        for (JsonNode expected : file.get("expected")) {
            ReferralKey key = referrals.keySet().stream()
                    .filter(each ->
                            each.reference().equals(expected.get("reference").asText()))
                    .findFirst()
                    .orElseThrow();
            List<ReferralLife> lives = new ReferralHistory(key, referrals.get(key)).lives(PATHWAYS, asOf);

            assertEquals(1, lives.size());
            assertEquals(expected, told(lives.get(0), day), key.reference());
        }
    }

    private static JsonNode told(ReferralLife life, LocalDate day) {
        Map<String, Object> told = new HashMap<>();
        told.put("reference", life.key().reference());
        told.put("state", life.state().token());
        told.put("openedOn", text(life.openedOn()));
        told.put("endedOn", text(life.endedOn()));
        told.put(
                "reasonKind",
                life.reasonKind() == null ? null : life.reasonKind().token());
        told.put("clocks", life.clocks().stream().map(run -> told(run, day)).toList());
        told.put(
                "findings",
                life.findings().stream()
                        .map(finding -> Map.of("code", finding.code().token(), "events", finding.events()))
                        .toList());
        return MAPPER.valueToTree(told);
    }

    private static Map<String, Object> told(ClockRun run, LocalDate day) {
        Map<String, Object> told = new HashMap<>();
        told.put("clock", run.clock());
        told.put("startedOn", text(run.startedOn()));
        told.put("dueOn", text(run.dueOn()));
        told.put("metOn", text(run.metOn()));
        told.put("stoppedOn", text(run.stoppedOn()));
        told.put("state", run.stateOn(day).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return told;
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static StepVersion step(JsonNode event) throws IOException {
        ReferralStep data = MAPPER.treeToValue(event.get("data"), ReferralStep.class);
        Instant recorded = Instant.parse(event.get("recorded").asText());
        StepVersion.Details details = event.has("cancels")
                ? null
                : new StepVersion.Details(
                        data.pathway(),
                        data.step(),
                        data.at().length() == 10
                                ? StepTime.on(LocalDate.parse(data.at()))
                                : StepTime.at(Instant.parse(data.at())),
                        data.by() == null ? data.agency() : data.by(),
                        data.from(),
                        data.to(),
                        data.person(),
                        data.otherPerson(),
                        null,
                        data.theme(),
                        data.reason(),
                        data.score(),
                        data.attributes());
        return new StepVersion(
                new ReferralKey(new AgencyId(data.agency()), data.reference()),
                new FactVersion(recorded, event.get("id").asText(), "", ""),
                event.has("cancels") ? event.get("cancels").asText() : data.corrects(),
                details,
                "/agencies/" + data.agency(),
                recorded,
                "test");
    }

    @ParameterizedTest
    @MethodSource("pathways")
    void whatAHistorySaysIsInThePublishedFormOfAStep(Pathway pathway) throws IOException {
        Set<String> reasons =
                pathway.reasons().stream().map(Pathway.Reason::reason).collect(Collectors.toSet());
        for (JsonNode event : history(pathway).get("events")) {
            if (!event.has("cancels")) {
                ReferralStep data = MAPPER.treeToValue(event.get("data"), ReferralStep.class);
                assertTrue(pathway.step(data.step()).isPresent(), data.step());
                assertTrue(data.reason() == null || reasons.contains(data.reason()), data.reason());
            }
        }
    }

    private static JsonNode history(Pathway pathway) throws IOException {
        String resource = "/pathways/" + pathway.pathway() + "/history.json";
        try (InputStream text = ShippedPathwaysTest.class.getResourceAsStream(resource)) {
            assertNotNull(text, resource);
            return MAPPER.readTree(text);
        }
    }
}
