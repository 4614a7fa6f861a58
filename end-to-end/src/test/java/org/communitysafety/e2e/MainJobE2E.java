package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.Places;
import org.communitysafety.e2e.data.Recount;
import org.communitysafety.e2e.data.StreetFile;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.LiveClient;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main job as its user does it: a file in, figures out, an alert on the stream, a service killed in between. */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(240)
class MainJobE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String POLICE = "nottinghamshire-police";
    private static final Places PLACES = Places.ofSamples();

    @TempDir
    private static Path folder;

    private static Platform platform;
    private static Api api;
    private static StreetFile october;
    private static StreetFile november;

    @BeforeAll
    static void start() {
        platform = Platform.shared();
        api = platform.api();
        october = StreetFile.sample("2018-10");
        november = StreetFile.sample("2018-11");
    }

    @Test
    @Order(1)
    void importedFilesAddUpToTheirRecount() {
        Command.Result result = platform.csp(
                "import",
                october.writeTo(folder).toString(),
                november.writeTo(folder).toString());

        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("accepted"), result.output());
        assertCounted(october, november);
    }

    @Test
    @Order(2)
    void thePagesOfAreasOfOneAreaAndOfIntakeSayWhatTheFilesHold() {
        String category = "violent-crime";
        String plan = "?plan=nottingham-cdp-2021-24&indicator=" + category + "&period=2018-10";
        Map<String, Long> wards = Recount.byWard(List.of(inNottingham(october)), PLACES).entrySet().stream()
                .filter(cell -> cell.getKey().category().equals(category))
                .collect(Collectors.toMap(cell -> cell.getKey().area(), Map.Entry::getValue));
        try (Visitor visitor = Visitor.of(api)) {
            Page page = visitor.open(visitor.context(), "/areas" + plan);
            assertEquals(wards, shownByWard(page));

            String ward = wards.keySet().iterator().next();
            visitor.go(page, "/areas/" + ward + plan);
            String row =
                    page.locator("#months tbody tr:has-text('October 2018')").innerText();
            assertTrue(row.split("\\s+")[2].equals(String.valueOf(wards.get(ward))), row);

            visitor.go(page, "/intake/" + POLICE);
            String file = page.locator("tr:has-text('2018-10-nottinghamshire-sample')")
                    .first()
                    .innerText();
            assertTrue(file.contains(String.valueOf(october.rows().size())), file);
        }
    }

    private static StreetFile inNottingham(StreetFile file) {
        return file.with(file.rows().stream()
                .filter(row -> PLACES.of(row.lsoa())
                        .filter(place -> place.district().equals("E06000018"))
                        .isPresent())
                .toList());
    }

    /** The count of each ward that has any, by its code. */
    private static Map<String, Long> shownByWard(Page page) {
        Map<String, Long> shown = new HashMap<>();
        for (Locator row : page.locator("#areas tbody tr").all()) {
            String ward = row.locator("a").first().getAttribute("href").replaceAll("/areas/|\\?.*", "");
            long count = Long.parseLong(
                    row.locator("td").first().innerText().replace(",", "").strip());
            if (count > 0) {
                shown.put(ward, count);
            }
        }
        return shown;
    }

    @Test
    @Order(3)
    void theSameFilesUnderAnotherPathAndInAnotherOrderChangeNothing() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

        Command.Result result = platform.csp(
                "import",
                november.writeTo(elsewhere).toString(),
                october.writeTo(elsewhere).toString());

        assertEquals(0, result.exitCode(), result.output());
        assertEquals(2, result.output().split("unchanged", -1).length - 1, result.output());
        assertCounted(october, november);
    }

    @Test
    @Order(4)
    void anotherFileUnderTheSameNameIsAConflictAndChangesNothing() {
        Command.Result result =
                platform.csp("import", republished().writeTo(folder).toString());

        assertEquals(1, result.exitCode(), result.output());
        assertTrue(result.output().contains("409"), result.output());
        assertTrue(result.output().contains("--replace"), result.output());
        assertCounted(october, november);
    }

    @Test
    @Order(5)
    void aRepublishedFileBecomesTheTruth() {
        Command.Result result = platform.csp(
                "import", "--replace", republished().writeTo(folder).toString());

        assertEquals(0, result.exitCode(), result.output());
        assertCounted(republished(), november);
    }

    @Test
    @Order(6)
    void aServiceKilledInTheMiddleOfAnImportLeavesExactFigures() {
        StreetFile many = repeated(november, 40);
        Platform.Victim victim = platform.victim("target-service");
        Command importing = platform.startCsp("import", many.writeTo(folder).toString());
        long before = republished().rows().size() + november.rows().size();
        await().pollInterval(Duration.ofMillis(20)).atMost(SOON).until(() -> Recount.sum(counted("force")) > before);

        victim.kill();

        victim.awaitSuccessor();
        Command.Result result = importing.await(Duration.ofSeconds(90));
        assertEquals(0, result.exitCode(), result.output());
        assertCounted(republished(), november, many);
    }

    @Test
    @Order(7)
    void aMeasureThatTurnsRedRaisesAnAlertOnTheStreamWithItsFiguresAndResolvesIt() {
        FictionalCity city = new FictionalCity(1);
        city.register(api);
        city.publishPlan(api, 1, 20);
        Scorecards scorecards = new Scorecards(api);
        try (LiveClient live = platform.live(city.plan())) {
            await().atMost(SOON).until(() -> live.of("snapshot").findAny().isPresent());
            city.report(api, "2020-02", 1, 15);
            city.declare(api, "2020-02", 15);
            await().atMost(SOON).until(() -> scorecards
                    .item(city.plan(), "measure-1")
                    .path("rag")
                    .asText()
                    .equals("GREEN"));

            city.report(api, "2020-03", 1, 60);
            city.declare(api, "2020-03", 60);
            await().atMost(SOON)
                    .until(() -> live.has(
                            "alert", alert -> alert.path("state").asText().equals("FIRING")));
            var fired = live.of("alert").findFirst().orElseThrow();
            assertEquals(
                    "org.communitysafety.alert.raised.v1",
                    fired.cloudEvent().path("type").asText());
            assertTrue(
                    fired.data().path("evidence").toString().contains("60"),
                    fired.data().toString());

            city.cancel(api, "2020-03", 16, 60);
            await().atMost(SOON)
                    .until(() -> live.has(
                            "alert", alert -> alert.path("state").asText().equals("RESOLVED")));
        }
    }

    @Test
    @Order(8)
    void afterAllThatARecountAndAReplayFindNoDifference() {
        Command.Result result = platform.csp("verify");

        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("No difference."), result.output());
    }

    @Test
    @Order(9)
    void aRebuildFindsNothingToPutRightInWhatWasFolded() {
        Command.Result result = platform.csp("rebuild");

        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("No difference."), result.output());
    }

    private static void assertCounted(StreetFile... files) {
        List<StreetFile> all = List.of(files);
        long rows = all.stream().mapToLong(file -> file.rows().size()).sum();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertEquals("", Recount.difference(Recount.byWard(all, PLACES), counted("ward")));
            assertEquals("", Recount.difference(Recount.byDistrict(all, PLACES), counted("district")));
            assertEquals(rows, Recount.sum(counted("force")));
        });
    }

    private static Map<Recount.Cell, Long> counted(String level) {
        return Recount.ofPlatform(api, level, POLICE, "2018-10", "2018-11");
    }

    /** The October file with three rows changed, one taken out and two added. */
    private static StreetFile republished() {
        List<StreetFile.Row> rows = new ArrayList<>(october.rows());
        rows.set(3, rows.get(3).as("Burglary"));
        rows.set(30, rows.get(30).as("Drugs"));
        rows.set(60, rows.get(60).as("Robbery"));
        rows.remove(rows.size() - 1);
        rows.add(rows.get(10).as("Shoplifting"));
        rows.add(rows.get(11).as("Other crime"));
        rows.add(rows.get(12).as("Other theft"));
        return october.with(rows);
    }

    private static StreetFile repeated(StreetFile file, int times) {
        List<StreetFile.Row> rows = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            rows.addAll(file.rows());
        }
        return new StreetFile("2018-11-nottinghamshire-many.csv.gz", rows);
    }
}
