package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Referrals;
import org.communitysafety.e2e.harness.Reply;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What became of a referral is read by its steps, by interface and by file, and nobody learns whom it is about. */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(120)
class ReferralsE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(67);
    private static final String POLICE = CITY.agency();
    private static final String COUNCIL = "testville-67-council";
    private static final String CARE = "testville-67-social-care";
    private static final String PANEL = "complex-persons-panel";

    @TempDir
    private static Path folder;

    private static Platform platform;
    private static Referrals referrals;

    @BeforeAll
    static void registerAgencies() {
        platform = Platform.shared();
        referrals = new Referrals(platform.api(), ReferralStep.PERSON);
        CITY.register(platform.api());
        CITY.register(platform.api(), COUNCIL, "council");
    }

    @Test
    @Order(1)
    void aReferralsStateClocksAndImpossibleHistoriesFollowFromItsSteps() {
        ReferralStep made =
                onPanel("CPP-1", "MADE", "2019-02-11").with("by", POLICE).with("to", CARE);
        String location =
                referrals.send(Api.JSON, made.bare()).header("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> platform.api().get(location).status() == 200);
        assertEquals(
                "MADE",
                referrals.read(location, "/referrals/{id}").at("/steps/0/step").asText());
        referrals.send(
                Api.NDJSON,
                Stream.of(
                                onPanel("CPP-1", "ACTION_TAKEN", "2019-03-14").with("by", POLICE),
                                onPanel("CPP-1", "ACCEPTED", "2019-02-25T10:30:00Z"),
                                onPanel("CPP-2", "ACTION_TAKEN", "2019-02-01"),
                                onPanel("CPP-2", "MADE", "2019-02-11"))
                        .map(ReferralStep::cloudEvent)
                        .collect(Collectors.joining("\n")));

        JsonNode life = await().atMost(SOON)
                .until(
                        () -> ofPanel("referrals?asOf=2019-03-31", "CPP-1"),
                        found -> found.path("steps").asInt() == 3);
        assertEquals("active", life.path("state").asText());
        assertEquals(
                "decision 2019-02-11 2019-03-11 2019-02-25 met, first-action 2019-02-25 2019-03-11 2019-03-14 met-late",
                clocks(life));
        JsonNode finding =
                await().atMost(SOON).until(() -> ofPanel("findings", "CPP-2"), found -> !found.isMissingNode());
        assertEquals("before-opening", finding.path("code").asText());
        assertEquals(COUNCIL, finding.path("agency").asText());
        assertEquals(
                "[\"CPP-2-ACTION_TAKEN\",\"CPP-2-MADE\"]",
                finding.path("events").toString());
    }

    @Test
    @Order(2)
    void aFileOfStepsIsImportedAndItsRefusedLineMendedAndSentAgain() throws IOException {
        Path file = folder.resolve("steps.csv");
        ReferralStep faulty = onPanel("CPP-3", "CLOSED", "2019-04-08").with("reason", "fled");
        Files.writeString(
                file,
                ReferralStep.csv(
                        List.of(faulty, onPanel("CPP-3", "MADE", "2019-03-11").with("theme", "self-neglect"))));

        Command.Result refused =
                platform.csp("import", "--rejects", folder.resolve("mend").toString(), file.toString());

        assertEquals(1, refused.exitCode(), refused.output());
        assertTrue(refused.output().contains("accepted 1, rejected 1"), refused.output());
        assertTrue(refused.output().contains("line 2 /data/reason unknown-reason"), refused.output());
        assertFalse(refused.output().contains(ReferralStep.PERSON), refused.output());
        Path mend = onlyFile(folder.resolve("mend"));
        Files.writeString(mend, Files.readString(mend).replace("fled", "needs-met"));

        Command.Result mended = platform.csp("import", mend.toString());

        assertEquals(0, mended.exitCode(), mended.output());
        JsonNode life = await().atMost(SOON)
                .until(
                        () -> ofPanel("referrals?state=closed", "CPP-3"),
                        found -> found.path("steps").asInt() == 2);
        assertEquals("complete", life.path("reasonKind").asText());
        String id = RegisterId.of(COUNCIL, "CPP-3").value();
        assertEquals(
                2,
                referrals
                        .read("/api/v1/referrals/" + id, "/referrals/{id}")
                        .path("steps")
                        .size());
    }

    @Test
    @Order(3)
    void neitherARefusalNorTheRegisterTellsWhoAReferralIsAbout() {
        String person = ReferralStep.PERSON + "CPP-4";
        ReferralStep misplaced =
                onPanel("CPP-4", "MADE", person).with("theme", person).with("by", person);

        Reply refusal = referrals.post(Api.JSON, misplaced.bare()).expect(422);
        assertEquals(3, refusal.json().path("errors").size(), refusal.text());
        String register = "/api/v1/referrals?agency=" + COUNCIL + "&pathway=" + PANEL;
        await().atMost(SOON)
                .until(() ->
                        referrals.read(register, "/referrals").path("items").size() == 3);
    }

    @Test
    @Order(4)
    void aRecountAndAReplayFindNoDifference() {
        Command.Result result = platform.csp("verify");

        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("No difference."), result.output());
        assertFalse(result.output().contains(ReferralStep.PERSON), result.output());
    }

    private static ReferralStep onPanel(String reference, String step, String at) {
        return ReferralStep.taken(COUNCIL, PANEL, reference, step, at);
    }

    private static JsonNode ofPanel(String list, String reference) {
        return referrals.onPathway(PANEL, list, COUNCIL, reference);
    }

    private static String clocks(JsonNode life) {
        return StreamSupport.stream(life.path("clocks").spliterator(), false)
                .map(clock -> Stream.of("clock", "startedOn", "dueOn", "metOn", "state")
                        .map(member -> clock.path(member).asText())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static Path onlyFile(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            List<Path> found = files.toList();
            assertEquals(1, found.size(), found.toString());
            return found.get(0);
        }
    }
}
