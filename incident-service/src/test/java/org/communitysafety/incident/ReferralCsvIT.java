package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of steps for people without an interface: the template filled in, sent, mended and sent again. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralCsvIT {
    private static final String REFERRALS = "/api/v1/referrals";

    private Service service;
    private String reference;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
        reference = Samples.reference();
    }

    @Test
    void theTemplateFilledInIsTakenAndTheSameFileAgainChangesNothing() {
        Answer template = service.get(REFERRALS + "/template?pathway=complex-persons-panel");
        String file = template.response().body()
                + row("", "MADE", "2019-02-11", "homelessness")
                + ",,,,,,,,,,,,,,,,,,\n"
                + row("E-2", "CLOSED", "2019-03-11", "");

        Answer first = service.post(REFERRALS, Service.CSV, file);
        Answer again = service.post(REFERRALS, Service.CSV, file);

        assertEquals("text/csv", template.mediaType());
        assertEquals(
                "id,agency,reference,pathway,step,at,by,from,to,person,otherPerson,area,theme,reason,score,corrects,"
                        + "recordedtime,attribute.age-band,attribute.sex\n",
                template.response().body());
        assertEquals(202, first.status(), first::toString);
        assertEquals(2, first.json().path("accepted").asInt(), first::toString);
        assertEquals(2, again.json().path("accepted").asInt());
        JsonNode referral = await(2);
        assertEquals("MADE", referral.at("/steps/0/step").asText());
        assertEquals(64, referral.at("/steps/0/eventId").asText().length());
        assertEquals("25-34", referral.at("/steps/0/attributes/age-band").asText());
        assertEquals("E-2", referral.at("/steps/1/eventId").asText());
    }

    @Test
    void refusedRowsComeBackUnderTheirColumnsAndAreTakenOnceMended() {
        String header = "reference,agency,step,pathway,at,theme\n";
        String file = header
                + reference + ",nottingham-city-council,MADE,complex-persons-panel,2019-02-11,homelessness\n"
                + reference + ",nottingham-city-council,FLOWN,complex-persons-panel,11/03/2019,\"a \"\"b\"\", c\"\n"
                + reference + ",nottingham-city-council,CLOSED\n";

        Answer answer = service.post(REFERRALS, Service.CSV, file);
        Answer rejects = service.get(answer.json().path("rejects").asText());
        Answer mended = service.post(
                REFERRALS,
                Service.CSV,
                rejects.response()
                        .body()
                        .replace("FLOWN", "CLOSED")
                        .replace("11/03/2019", "2019-03-11")
                        .replace("\"a \"\"b\"\", c\"", ""));

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(
                List.of(
                        "3 /data/step unknown-step",
                        "3 /data/at malformed-date",
                        "3 /data/theme unknown-theme",
                        "4  wrong-columns"),
                answer.problems());
        assertEquals("text/csv", rejects.mediaType());
        assertTrue(rejects.response().body().startsWith(header), rejects::toString);
        assertEquals(3, rejects.response().body().lines().count(), rejects::toString);
        assertEquals(1, mended.json().path("accepted").asInt(), mended::toString);
        assertEquals("CLOSED", await(2).at("/steps/1/step").asText());
    }

    @Test
    void aFileWithOtherColumnsOrNoneAcceptedIsRefusedWhole() {
        Answer columns = service.post(REFERRALS, Service.CSV, "agency,reference,pathway,step,at,surname\n");
        Answer twice = service.post(REFERRALS, Service.CSV, "agency,reference,pathway,step,at,at\n");
        Answer none = service.post(
                REFERRALS,
                Service.CSV,
                "agency,reference,pathway,step,at\nnobody,R,complex-persons-panel,MADE,2019-02-11\n");
        Answer unknown = service.get(REFERRALS + "/template?pathway=astrology");

        assertEquals(List.of(" wrong-columns"), columns.errors(), columns::toString);
        assertEquals(422, twice.status());
        assertEquals(422, none.status(), none::toString);
        assertEquals(List.of("2 /data/agency unknown-agency"), none.problems());
        assertEquals(422, unknown.status());
    }

    @Test
    void aRowMayCancelAStepAndAFileMayComeInAnotherCharset() {
        String file = "type,id,agency,reference,pathway,step,at,corrects,reason,recordedtime\n"
                + ",caf\u00e9,nottingham-city-council,%s,complex-persons-panel,MADE,2019-02-11,,,\n"
                        .formatted(reference)
                + "org.communitysafety.referral.step.cancelled.v1,,nottingham-city-council,%s,,,,caf\u00e9,recorded-in-error,2019-02-12T09:00:00Z\n"
                        .formatted(reference);

        Answer answer = service.post(
                REFERRALS, Service.CSV + "; charset=windows-1252", file.getBytes(Charset.forName("windows-1252")));

        assertEquals(2, answer.json().path("accepted").asInt(), answer::toString);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> "cancelled"
                .equals(service.get(path()).json().at("/steps/0/state").asText()));
    }

    @Test
    void aFileOfMeetingsIsTakenByItsOwnTemplate() {
        Answer template = service.get(REFERRALS + "/meetings/template");
        String day = "2017-02-%02d".formatted(1 + Math.floorMod(reference.hashCode(), 28));
        String file = template.response().body()
                + ",nottingham-city-council,cpp,%s,nottinghamshire-police; adult-social-care,nottinghamshire-police;adult-social-care;probation,2020-01-02T09:00:00Z\n"
                        .formatted(day)
                + ",nottingham-city-council,Complex Panel,2019-02-31,,,\n";

        Answer answer = service.post(REFERRALS, Service.CSV, file);
        Answer wrong = service.post(REFERRALS, Service.CSV, "agency,panel,at,attended,reference\n");

        assertEquals(
                "id,agency,panel,at,attended,invited,recordedtime\n",
                template.response().body());
        assertEquals(1, answer.json().path("accepted").asInt(), answer::toString);
        assertEquals(
                List.of("3 /data/panel unknown-panel", "3 /data/at malformed-date", "3 /data/attended missing-field"),
                answer.problems());
        assertEquals(List.of(" wrong-columns"), wrong.errors(), wrong::toString);
    }

    private String row(String id, String step, String at, String theme) {
        return String.join(
                        ",",
                        id,
                        "nottingham-city-council",
                        reference,
                        "complex-persons-panel",
                        step,
                        at,
                        "",
                        "",
                        "adult-social-care",
                        "p-1",
                        "",
                        "E05012281",
                        theme,
                        "",
                        "",
                        "",
                        "",
                        "25-34",
                        " female ")
                + "\n";
    }

    private String path() {
        return REFERRALS + "/"
                + RegisterId.of("nottingham-city-council", reference).value();
    }

    private JsonNode await(int steps) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> service.get(path()).json().path("steps").size() == steps);
        return service.get(path()).json();
    }
}
