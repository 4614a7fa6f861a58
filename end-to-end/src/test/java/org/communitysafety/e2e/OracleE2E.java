package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.Places;
import org.communitysafety.e2e.data.Recount;
import org.communitysafety.e2e.data.Recount.Cell;
import org.communitysafety.e2e.data.StreetFile;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Repository;
import org.communitysafety.vocabulary.Category;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Whole forces against independent recounts, loaded before their look-up and with every service killed once. */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(400)
@EnabledIfSystemProperty(named = "csp.long", matches = "true", disabledReason = "takes minutes, on demand")
class OracleE2E {
    private static final Duration COUNTED = Duration.ofSeconds(90);
    private static final String FROM = "2018-10";
    private static final String TO = "2019-02";

    private static Path data;
    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void startWithoutLookUp() {
        assumeTrue(Repository.sharedData().isPresent(), "the data handed over is not beside the repository");
        data = Repository.sharedData().orElseThrow();
        platform = Platform.start("--without-look-up");
        api = platform.api();
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    void beforeItsLookUpIsLoadedAForceCountsAsAWhole() throws IOException {
        Command.Result result =
                platform.csp("import", data.resolve("policeuk/norfolk").toString());

        assertEquals(0, result.exitCode(), result.output());
        long rows =
                files("norfolk").stream().mapToLong(file -> file.rows().size()).sum();
        await().atMost(COUNTED).untilAsserted(() -> {
            assertEquals(rows, Recount.sum(counted("force", "norfolk-constabulary")));
            assertEquals(Map.of(), counted("ward", "norfolk-constabulary"));
        });
    }

    @Test
    @Order(2)
    void loadingTheLookUpPlacesEveryFactWhereARecountPlacesIt() throws IOException {
        Path lookUp = data.resolve("geo/lsoa_to_ward_notts_norfolk.csv");

        int status = api.put("/api/v1/areas", Api.CSV, Files.readString(lookUp)).status();

        assertEquals(2, status / 100);
        List<StreetFile> files = files("norfolk");
        Places places = Places.read(lookUp);
        await().atMost(COUNTED).untilAsserted(() -> {
            assertEquals(
                    "", Recount.difference(Recount.byWard(files, places), counted("ward", "norfolk-constabulary")));
            assertEquals(
                    "",
                    Recount.difference(Recount.byDistrict(files, places), counted("district", "norfolk-constabulary")));
        });
    }

    @Test
    @Order(3)
    void everyServiceKilledOnceInTheMiddleOfAnImportLosesAndDoublesNothing() throws IOException {
        importAndKill("2018-10", "target-service", "reporting-service");
        importAndKill("2018-11", "incident-service", "gateway");

        // what the client saw break it sends again, as its message says; it is safe by contract
        Command.Result again =
                platform.csp("import", data.resolve("policeuk/nottinghamshire").toString());

        assertEquals(0, again.exitCode(), again.output());
        Map<Cell, Long> wards = wardOracle();
        await().atMost(COUNTED)
                .untilAsserted(
                        () -> assertEquals("", Recount.difference(wards, counted("ward", "nottinghamshire-police"))));
    }

    @Test
    @Order(4)
    void districtsForceAndAgencyHoldWhatTheContractSays() throws IOException {
        Map<Cell, Long> districts = counted("district", "nottinghamshire-police");
        Map<Cell, Long> forces = counted("force", "nottinghamshire-police");

        assertEquals("", Recount.difference(districtOracle(), districts));
        assertEquals(56_032, Recount.sum(forces));
        assertEquals(56_031, sumOf(forces, "E23000019"));
        assertEquals(1, sumOf(forces, "E23000024"));
        assertEquals(55_167, Recount.sum(districts) - sumOf(districts, "E07000143"));
    }

    @Test
    @Order(5)
    void victimBasedCrimeOfNottinghamIsTheRecounts() {
        long victims = api
                .all("/api/v1/indicators/victim-based-crime/values?area=E06000018&period=month&from=2018-10&to=2019-02"
                        + "&agency=nottinghamshire-police")
                .stream()
                .mapToLong(item -> item.path("value").asLong())
                .sum();

        assertEquals(15_585, victims);
    }

    @Test
    @Order(6)
    void importingAgainInAnotherOrderChangesNothing() {
        List<String> backwards = new java.util.ArrayList<>(List.of("import"));
        for (String month : List.of("2019-02", "2018-12", "2018-10", "2019-01", "2018-11")) {
            backwards.add(file(month));
        }
        Map<Cell, Long> before = counted("ward", "nottinghamshire-police");

        Command.Result result = platform.csp(backwards.toArray(String[]::new));

        assertEquals(0, result.exitCode(), result.output());
        assertEquals("", Recount.difference(before, counted("ward", "nottinghamshire-police")));
    }

    private static void importAndKill(String month, String... services) {
        List<Platform.Victim> victims =
                Stream.of(services).map(service -> platform.victim(service)).toList();
        Command importing = platform.startCsp("import", file(month));
        await().pollInterval(Duration.ofMillis(20)).atMost(COUNTED).until(() -> hasArrived(month));
        victims.forEach(Platform.Victim::kill);
        victims.forEach(Platform.Victim::awaitSuccessor);
        importing.await(Duration.ofSeconds(120));
        platform.awaitReady();
    }

    private static boolean hasArrived(String month) {
        return api.get("/api/v1/incidents?limit=1&agency=nottinghamshire-police&from=%s&to=%s".formatted(month, month))
                        .json()
                        .path("items")
                        .size()
                > 0;
    }

    private static String file(String month) {
        return data.resolve("policeuk/nottinghamshire/%s-nottinghamshire-street.csv.gz".formatted(month))
                .toString();
    }

    private static Map<Cell, Long> counted(String level, String agency) {
        return Recount.ofPlatform(api, level, agency, FROM, TO);
    }

    private static List<StreetFile> files(String force) throws IOException {
        try (Stream<Path> paths = Files.list(data.resolve("policeuk").resolve(force))) {
            return paths.sorted().map(StreetFile::read).toList();
        }
    }

    private static long sumOf(Map<Cell, Long> counts, String area) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().area().equals(area))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<Cell, Long> wardOracle() throws IOException {
        return oracle("ward", row -> row.getField("ward_code"));
    }

    /** Of the districts in the look-up: the oracle knows the others by name only. */
    private static Map<Cell, Long> districtOracle() throws IOException {
        Map<String, String> codes = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> lookUp =
                CsvReader.builder().ofNamedCsvRecord(data.resolve("geo/lsoa_to_ward_notts_norfolk.csv"))) {
            lookUp.forEach(row -> codes.put(row.getField("lad_name"), row.getField("lad_code")));
        }
        return oracle("district", row -> codes.get(row.getField("district_from_lsoa_name")));
    }

    private static Map<Cell, Long> oracle(String level, java.util.function.Function<NamedCsvRecord, String> area)
            throws IOException {
        Path file = data.resolve("oracle/nottinghamshire_2018-10_to_2019-02_month_%s_type.csv".formatted(level));
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream()
                    .filter(row -> area.apply(row) != null)
                    .collect(Collectors.toMap(
                            row -> new Cell(
                                    Category.of(row.getField("crime_type"))
                                            .orElseThrow()
                                            .slug(),
                                    row.getField("month"),
                                    area.apply(row)),
                            row -> Long.parseLong(row.getField("count")),
                            Long::sum,
                            TreeMap::new));
        }
    }
}
