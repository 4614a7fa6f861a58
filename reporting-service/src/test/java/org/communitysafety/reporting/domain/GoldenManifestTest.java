package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.communitysafety.testkit.RepositoryRoot;
import org.communitysafety.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** No golden case and none of its figures goes without a test. */
class GoldenManifestTest {
    /** Cases that the statistics module computes, with the figures it compares: see its PublishedFiguresTest. */
    private static final Path PUBLISHED =
            RepositoryRoot.find().resolve("statistics/src/test/resources/published-figures.csv");

    @Test
    void everyCaseHasATest() throws IOException {
        Set<String> tested = new TreeSet<>(published().keySet());
        GoldenCasesTest.ids().forEach(tested::add);
        tested.addAll(GoldenTargetsTest.ids());
        tested.addAll(GoldenNorfolkTest.ids());

        assertEquals(GoldenFile.cases().map(GoldenCase::id).collect(Collectors.toCollection(TreeSet::new)), tested);
    }

    @Test
    void whatStatisticsComparesIsWhatTheCasesExpect() throws IOException {
        for (Map.Entry<String, Map<String, String>> figures : published().entrySet()) {
            GoldenCase golden = GoldenFile.find(figures.getKey());
            assertEquals(golden.expectedNames(), figures.getValue().keySet(), golden.id());
            figures.getValue()
                    .forEach((name, figure) ->
                            assertEquals(inOneForm(golden.at("/expected/" + name)), inOneForm(figure), golden.id()));
        }
    }

    @Test
    void theCasesKeptHereAreThoseThatAreShared() throws IOException {
        Optional<Path> shared = SharedData.find("golden/golden_cases.json");

        assertEquals(54, GoldenFile.whole().size());
        if (shared.isPresent()) {
            assertEquals(GoldenFile.MAPPER.readTree(shared.get().toFile()), GoldenFile.whole());
        }
    }

    private static Map<String, Map<String, String>> published() throws IOException {
        Map<String, Map<String, String>> published = new TreeMap<>();
        for (String line : Files.readAllLines(PUBLISHED)) {
            String[] fields = line.split(",");
            if (fields[2].equals("expected")) {
                published.computeIfAbsent(fields[0], id -> new TreeMap<>()).put(fields[3], fields[4]);
            }
        }
        return published;
    }

    private static String inOneForm(JsonNode figure) {
        return figure.isArray()
                ? StreamSupport.stream(figure.spliterator(), false)
                        .map(GoldenManifestTest::inOneForm)
                        .collect(Collectors.joining(";"))
                : inOneForm(figure.asText());
    }

    private static String inOneForm(String figures) {
        if (figures.equals("true") || figures.equals("false")) {
            return figures;
        }
        return Arrays.stream(figures.split(";"))
                .map(figure -> new BigDecimal(figure).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(";"));
    }
}
