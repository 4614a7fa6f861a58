package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;

/** Random definitions, corrections and own areas: the fold equals a recount that shares no line with it. */
class IndicatorsPropertyTest {
    private static final AreaCode OWN = new AreaCode("own-test-centre");
    private static final AreaCode FORCE = new AreaCode("E23000019");
    private static final Map<String, List<String>> AREAS = Map.of(
            "E01013810", List.of(OWN.value(), "E05012281", "E06000018", "E23000019"),
            "E01013811", List.of("E05012281", "E06000018", "E23000019"),
            "E05012270", List.of(OWN.value(), "E05012270", "E06000018", "E23000019"));
    private static final List<String> AGENCIES = List.of("one-police", "other-police");
    private static final List<String> CATEGORIES = List.of("burglary", "robbery", "drugs");
    private static final List<String> FLAGS = List.of("hate", "alcohol");
    private static final List<String> CODES = List.of("8", "8N", "80");
    private static final Geography GEOGRAPHY = new Geography(
            ShippedGeography.load().all(), Map.of(OWN, List.of(new AreaCode("E01013810"), new AreaCode("E05012270"))));

    @Property(tries = 300)
    void theFoldEqualsARecountWhateverTheDefinitions(@ForAll long seed) {
        Random random = new Random(seed);
        List<IndicatorDefinition> definitions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            definitions.add(definition(random, "indicator-" + i));
        }
        Indicators indicators = new Indicators(definitions, List.of(weights()));
        Map<UUID, PlacedIncident> stored = new HashMap<>();
        Map<String, Long> folded = new TreeMap<>();

        for (int batch = 0; batch < 6; batch++) {
            Fold fold = new Fold(GEOGRAPHY, indicators);
            for (int i = 0; i < 5; i++) {
                PlacedIncident now = PlacedIncident.of(incident(random), GEOGRAPHY, FORCE);
                PlacedIncident before = stored.put(now.incident().key(), now);
                fold.addAll(List.of(
                        new FactChange(before == null ? null : before.counted(), now.counted(), now.incident())));
            }
            fold.cells().forEach((cell, gain) -> folded.merge(text(cell), gain, Long::sum));
        }

        folded.values().removeIf(count -> count == 0);
        assertEquals(recount(definitions, stored.values()), folded);
        Fold again = new Fold(GEOGRAPHY, indicators);
        stored.values().stream().filter(each -> each.counted() != null).forEach(each -> again.add(each.counted(), 1));
        Map<String, Long> backFilled = new TreeMap<>();
        again.cells().forEach((cell, count) -> backFilled.put(text(cell), count));
        assertEquals(folded, backFilled);
    }

    private static IndicatorDefinition definition(Random random, String id) {
        boolean harm = random.nextInt(4) == 0;
        List<IndicatorDefinition.Selection> selections = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            List<String> categories = some(random, CATEGORIES);
            selections.add(new IndicatorDefinition.Selection(
                    categories.isEmpty() ? List.of("burglary") : categories,
                    some(random, FLAGS),
                    some(random, CODES),
                    some(random, AGENCIES)));
        }
        return DefinedIndicator.of(id, harm ? "harm" : "count")
                .with("unit", harm ? "score" : "count")
                .with("selections", selections)
                .with("by", random.nextBoolean() ? "recorded" : null)
                .with("weights", harm ? "weights" : null)
                .written();
    }

    private static WeightTable weights() {
        return new WeightTable(
                "weights",
                1,
                "2018-04-01",
                "Weights",
                "Test",
                null,
                Map.of("8", new BigDecimal("2.5"), "8N", BigDecimal.TEN),
                Map.of("burglary", BigDecimal.ONE));
    }

    private static IncidentVersion incident(Random random) {
        AgencyId agency = new AgencyId(AGENCIES.get(random.nextInt(2)));
        String subject = "s" + random.nextInt(8);
        IncidentVersion.Details details = random.nextInt(5) == 0
                ? null
                : new IncidentVersion.Details(
                        Category.of(CATEGORIES.get(random.nextInt(3))).orElseThrow(),
                        Set.copyOf(some(random, FLAGS)),
                        new AreaCode(new ArrayList<>(AREAS.keySet()).get(random.nextInt(3))),
                        YearMonth.of(2018, 1 + random.nextInt(3)),
                        null,
                        random.nextBoolean() ? null : LocalDate.of(2018, 1 + random.nextInt(3), 9),
                        random.nextInt(4) == 0 ? null : CODES.get(random.nextInt(3)));
        return new IncidentVersion(
                FactKey.of(agency, subject),
                new FactVersion(Instant.EPOCH, "1", "", ""),
                agency,
                subject,
                "/sources/test",
                details,
                Instant.EPOCH,
                "test");
    }

    private static List<String> some(Random random, List<String> all) {
        return all.stream().filter(each -> random.nextInt(3) == 0).toList();
    }

    private static Map<String, Long> recount(
            List<IndicatorDefinition> definitions, Collection<PlacedIncident> incidents) {
        Map<String, Long> counts = new TreeMap<>();
        for (IndicatorDefinition definition : definitions) {
            for (PlacedIncident placed : incidents) {
                IncidentVersion incident = placed.incident();
                if (incident.details() != null
                        && definition.selections().stream().anyMatch(each -> meets(incident, each))) {
                    count(definition, incident, counts);
                }
            }
        }
        return counts;
    }

    private static boolean meets(IncidentVersion incident, IndicatorDefinition.Selection selection) {
        String code = incident.details().offenceCode();
        boolean coded = selection.offenceCodes().contains(code)
                || "8N".equals(code) && selection.offenceCodes().contains("8");
        boolean flagged = false;
        for (String flag : incident.details().flags()) {
            flagged |= selection.flags().contains(flag);
        }
        return selection.categories().contains(incident.details().category().slug())
                && (flagged || selection.flags().isEmpty())
                && (coded || selection.offenceCodes().isEmpty())
                && (selection.agencies().isEmpty()
                        || selection.agencies().contains(incident.agency().value()));
    }

    private static void count(IndicatorDefinition definition, IncidentVersion incident, Map<String, Long> counts) {
        long amount = definition.kind().equals("harm") ? weight(incident.details()) : 1;
        if (amount == 0) {
            return;
        }
        LocalDate recorded = incident.details().recordedOn();
        boolean undated = "recorded".equals(definition.by()) && recorded == null;
        YearMonth month = "recorded".equals(definition.by()) && recorded != null
                ? YearMonth.from(recorded)
                : incident.details().month();
        for (String area : AREAS.get(incident.details().area().value())) {
            counts.merge(
                    "%s%s %s %s %s"
                            .formatted(
                                    definition.indicator(), undated ? "~undated" : "", area, month, incident.agency()),
                    undated ? 1 : amount,
                    Long::sum);
        }
    }

    private static long weight(IncidentVersion.Details details) {
        if ("8N".equals(details.offenceCode())) {
            return 10_000;
        }
        if ("8".equals(details.offenceCode())) {
            return 2_500;
        }
        return details.category() == Category.BURGLARY ? 1_000 : 0;
    }

    private static String text(Cell cell) {
        return cell.indicator() + " " + cell.area() + " " + cell.month() + " " + cell.agency();
    }
}
