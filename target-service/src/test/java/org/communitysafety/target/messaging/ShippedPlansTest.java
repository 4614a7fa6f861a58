package org.communitysafety.target.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.EventSchemas;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.IndicatorRules;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Measure;
import org.communitysafety.target.domain.MeasureKind;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.PlanContext;
import org.communitysafety.target.domain.PlanDefaults;
import org.communitysafety.target.domain.PlanRules;
import org.communitysafety.target.persistence.ShippedFiles;
import org.communitysafety.vocabulary.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans that ship: sound, in the published form, and with the figures of the documents they come from. */
class ShippedPlansTest {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ShippedFiles SHIPPED = new ShippedFiles(MAPPER);
    private static final Set<AgencyId> AGENCIES =
            SHIPPED.agencies().stream().map(Agency::id).collect(Collectors.toSet());
    private static final Indicators INDICATORS = new Indicators(SHIPPED.indicators(), SHIPPED.weightTables());
    private static final PlanContext CONTEXT = new PlanContext(AGENCIES::contains, INDICATORS::find);

    static Stream<Plan> plans() {
        return SHIPPED.plans().stream().map(plan -> PlanDefaults.fill(plan, CONTEXT));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aShippedPlanIsSound(Plan plan) {
        assertEquals(List.of(), PlanRules.check(plan, CONTEXT));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aShippedPlanIsPublishedAsItsSchemaSays(Plan plan) throws IOException {
        JsonNode published = MAPPER.valueToTree(PlanMapping.plan(plan));

        assertEquals(Set.of(), schema().validate(published));
        assertEquals(MAPPER.valueToTree(plan), published, "nothing of a plan is lost on its way");
    }

    @Test
    void noAgencyIsListedTwice() {
        List<AgencyId> listed = SHIPPED.agencies().stream().map(Agency::id).toList();

        assertEquals(Set.copyOf(listed).size(), listed.size());
    }

    @Test
    void aPriorityListsTheCompositeThatItsTargetIsAbout() {
        Plan norfolk = plan("norfolk-ccsp-2012-15");
        List<String> listed = norfolk.priorities().get(0).indicators();

        assertTrue(listed.containsAll(List.of("norfolk-priority-crime", "criminal-damage-arson")), listed::toString);
    }

    @Test
    void aTargetThatTwoPlansShareNamesAPlanThatShips() {
        Set<String> shared = plans().flatMap(plan -> plan.targets().stream())
                .flatMap(target -> target.alsoIn().stream())
                .collect(Collectors.toSet());

        assertEquals(Set.of("norfolk-policing-plan-2012-15"), shared);
        assertEquals(List.of(), plan("norfolk-policing-plan-2012-15").targets());
    }

    @Test
    void thePlanBefore2019SaysOnlyWhatItsDocumentsSay() {
        Plan before = plan("nottingham-cdp-until-2019");

        assertEquals("nottingham-cdp-2019-22", before.replacedBy());
        assertEquals("2019-02-25", before.from(), "the first day on which a document shows it in force");
    }

    private static Plan plan(String id) {
        return plans().filter(plan -> plan.plan().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theirIndicatorsAreSound() {
        SHIPPED.indicators()
                .forEach(definition -> assertEquals(
                        List.of(),
                        IndicatorRules.check(definition, INDICATORS, AGENCIES::contains, LocalDate.of(2024, 1, 1)),
                        definition.indicator()));
    }

    @Test
    void everyKindOfTargetIsUsedByAShippedPlan() {
        assertEquals(
                Stream.of(MeasureKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toSet()),
                plans().flatMap(plan -> measures(plan).stream())
                        .map(Measure::kind)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aReaderIsToldWhatIsCountedOutOfWhat(Plan plan) {
        for (Measure measure : measures(plan)) {
            boolean byPeople = measure.deliverable() != null;
            assertEquals(byPeople, measure.numerator() == null, measure.id());
            if (byPeople) {
                assertFalse(measure.deliverable().owners().isEmpty(), measure.id());
            }
        }
    }

    /** Every figure that a document states of a target: compare the file with the document line by line. */
    @ParameterizedTest(name = "{0} {1} {2} = {3}")
    @CsvFileSource(resources = "/plans/figures-of-targets.csv", numLinesToSkip = 1, nullValues = "null")
    void aTargetSaysWhatItsDocumentSays(String plan, String measure, String pointer, String figure) {
        JsonNode found = plans().filter(each -> each.plan().equals(plan))
                .flatMap(each -> measures(each).stream())
                .filter(each -> each.id().equals(measure))
                .<JsonNode>map(MAPPER::valueToTree)
                .findFirst()
                .orElseThrow()
                .at(pointer);

        assertEquals(figure, text(found));
    }

    /** Every outturn that a document prints. */
    @ParameterizedTest(name = "{0} {1} {2} = {3}")
    @CsvFileSource(resources = "/plans/figures-of-outturns.csv", numLinesToSkip = 1, nullValues = "null")
    void anOutturnIsWhatTheDocumentPrints(String plan, String indicator, String period, String value, String agency) {
        List<String> values = plans().filter(each -> each.plan().equals(plan))
                .flatMap(each -> each.outturns().stream())
                .filter(each -> each.indicator().equals(indicator)
                        && each.period().equals(period)
                        && each.agency().equals(agency))
                .map(each -> each.value() == null ? each.status() : each.value().toPlainString())
                .toList();

        assertEquals(List.of(value), values);
    }

    private static String text(JsonNode found) {
        if (found.isNumber()) {
            return found.decimalValue().toPlainString();
        }
        return found.isNull() || found.isMissingNode() ? null : found.asText();
    }

    private static List<Measure> measures(Plan plan) {
        return plan.targets().stream()
                .flatMap(target -> target.measures().stream())
                .toList();
    }

    private static JsonSchema schema() throws IOException {
        String resource = EventSchemas.schemaResource(EventTypes.PLAN_PUBLISHED);
        try (InputStream text = EventSchemas.class.getClassLoader().getResourceAsStream(resource)) {
            assertNotNull(text, resource);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(MAPPER.readTree(text));
        }
    }
}
