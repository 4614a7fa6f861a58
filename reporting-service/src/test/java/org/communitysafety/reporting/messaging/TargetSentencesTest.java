package org.communitysafety.reporting.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.BusinessDate;
import org.communitysafety.reporting.domain.FeedGaps;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.StatusJudge;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

/**
 * The sentences in docs/targets.md are what the judge says: of the shipped target as it stands, and, where that has no
 * colour yet, of the same target with figures of our own. After a change the page as it should read is written under
 * {@code target}, to be read and taken over.
 */
class TargetSentencesTest {
    private static final Path PAGE = Path.of("../docs/targets.md");
    private static final Path PLANS = Path.of("../target-service/src/main/resources/plans");
    private static final Path AGENCIES = Path.of("../target-service/src/main/resources/agencies.json");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate WORKED_ON = LocalDate.of(2013, 3, 31);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern SHOWN =
            Pattern.compile("(### ([a-z-]+)\\n\\n[^\\n]*`([a-z0-9-]+)`\\.\\n\\n```json\\n([^`]*)```\\n)"
                    + "(\\nIts sentence:[^\\n]*\\n)?(\\nWith [^\\n]*\\n)?");

    /** What is said of a worked case: how the measure is completed, and its figures, newest last. */
    private static final Map<String, Worked> WORKED = Map.of(
            "increase-any", new Worked("{'baseline':{'period':'2011/12','value':38}}", "40"),
            "increase-by-percent", new Worked("{'baseline':{'period':'2011/12','value':40}}", "41"),
            "at-least", new Worked("{}", "69.9"),
            "top-quartile",
                    new Worked(
                            "{'comparators':{'title':'four partnerships','indicator':'opiate-and-crack-completions',"
                                    + "'agency':'norfolk-ccsp','areas':['E10000020','E10000003','E10000012','E10000029']}}",
                            "12"),
            "downward-trend", new Worked("{}", "620", "600", "570", "541", "520", "476", "450"),
            "upward-trend", new Worked("{}", "30", "31", "33", "34", "36", "37", "39"),
            "milestones", new Worked("{}", "65"));

    private record Worked(String completion, List<String> figures) {
        Worked(String completion, String... figures) {
            this(completion.replace('\'', '"'), List.of(figures));
        }

        String said() {
            int newest = figures.size() - 1;
            String before = newest == 0 ? "" : " after " + String.join(", ", figures.subList(0, newest));
            return figures.get(newest) + " in 2012/13" + before;
        }
    }

    @Test
    void thePageSaysWhatTheJudgeSays() throws IOException {
        String page = Files.readString(PAGE);
        List<String> kinds = new ArrayList<>();

        String said = section(page, kinds);

        Files.writeString(Files.createDirectories(Path.of("target")).resolve("targets.md"), said);
        assertEquals(14, kinds.size());
        assertEquals(said, page);
    }

    private static String section(String page, List<String> kinds) {
        return SHOWN.matcher(page).replaceAll(found -> {
            kinds.add(found.group(2));
            return Matcher.quoteReplacement(
                    found.group(1) + sentences(found.group(2), found.group(3), read(found.group(4))));
        });
    }

    private static String sentences(String kind, String file, JsonNode measure) {
        MeasureStatus shipped = shipped(file, measure.path("id").asText());
        String said = "\nIts sentence: " + shipped.explanation() + "\n";
        if (shipped.rag() != Rag.WHITE) {
            return said;
        }
        Worked worked = WORKED.get(kind);
        return said + "\nWith figures of our own (%s): ".formatted(worked.said())
                + worked(file, (ObjectNode) measure, worked).explanation() + "\n";
    }

    /** As the platform judges it on its business date, by the figures that ship with the plan. */
    private static MeasureStatus shipped(String file, String measure) {
        PlanPublished published = plan(file);
        Plan plan = PlanReading.read(published);
        KnownValues known = known(
                published.outturns() == null
                        ? List.of()
                        : published.outturns().stream()
                                .map(outturn -> value(
                                        outturn.indicator(),
                                        outturn.area() == null ? published.area() : outturn.area(),
                                        outturn.period(),
                                        outturn.agency() == null ? published.partnership() : outturn.agency(),
                                        outturn.value()))
                                .toList());
        LocalDate date = BusinessDate.newestComplete(List.of(plan), known, null, TODAY);
        return status(plan, known, date == null ? BusinessDate.beforeAnyValue(plan) : date, measure);
    }

    private static MeasureStatus worked(String file, ObjectNode measure, Worked worked) {
        ObjectNode completed = measure.deepCopy();
        completed.remove("state");
        completed.setAll((ObjectNode) read(worked.completion()));
        ObjectNode plan = MAPPER.valueToTree(plan(file));
        ArrayNode measures =
                plan.putArray("targets").addObject().put("id", "worked").putArray("measures");
        measures.add(completed);
        List<IndicatorValue> values = new ArrayList<>();
        Period period = Period.parse("2012/13");
        for (int i = worked.figures().size() - 1; i >= 0; i--) {
            values.add(own(completed, "E10000020", period, worked.figures().get(i)));
            period = period.previous();
        }
        Map<String, String> peers = new LinkedHashMap<>();
        completed.path("comparators").path("areas").forEach(area -> peers.put(area.asText(), "9"));
        peers.remove("E10000020");
        peers.forEach((area, figure) -> values.add(own(completed, area, Period.parse("2012/13"), figure)));
        return status(
                PlanReading.read(MAPPER.convertValue(plan, PlanPublished.class)),
                known(values),
                WORKED_ON,
                completed.path("id").asText());
    }

    /** With the agencies' names as they ship. */
    private static KnownValues known(List<IndicatorValue> values) {
        Map<String, String> names = new LinkedHashMap<>();
        read(AGENCIES)
                .forEach(agency -> names.put(
                        agency.path("agency").asText(), agency.path("name").asText()));
        return new KnownValues(values, Map.of(), FeedGaps.NONE, Set.of(), new AgencyNames(names));
    }

    private static IndicatorValue own(JsonNode measure, String area, Period period, String figure) {
        return value(
                measure.path("indicator").asText(),
                area,
                period.toString(),
                measure.path("agency").asText(),
                new BigDecimal(figure));
    }

    private static MeasureStatus status(Plan plan, KnownValues known, LocalDate date, String measure) {
        return new StatusJudge(known)
                .judge(plan, date).stream()
                        .filter(status -> status.subject().measure().equals(measure))
                        .findFirst()
                        .orElseThrow();
    }

    private static IndicatorValue value(String indicator, String area, String period, String agency, BigDecimal value) {
        return new IndicatorValue(
                new ValueKey(indicator, new AreaCode(area), Period.parse(period), ValueSource.REPORTED, agency),
                1,
                null,
                null,
                null,
                value,
                false,
                false,
                value != null,
                null,
                false,
                value == null,
                null,
                1,
                null,
                List.of(),
                null);
    }

    private static PlanPublished plan(String file) {
        try {
            return MAPPER.readValue(PLANS.resolve(file + ".json").toFile(), PlanPublished.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
