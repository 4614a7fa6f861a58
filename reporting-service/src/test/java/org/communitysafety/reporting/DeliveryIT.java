package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.communitysafety.reporting.delivery.ListeningReceiver;
import org.communitysafety.reporting.delivery.ListeningReceiver.Received;
import org.communitysafety.reporting.delivery.MailServer;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alerts on their way out, from the values on Kafka to webhooks and mailboxes, set and looked at by REST. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
@WithTestResource(MailServer.class)
class DeliveryIT {
    private static final String WEBHOOK = "/api/v1/webhooks/desk";
    /** Nothing that is open is told to it. */
    private static final String OF_NO_PLAN = "\"events\":{\"plans\":[\"no-such-plan\"]}";

    private static final String RECIPIENT = "/api/v1/recipients/chair";

    private final Platform platform = new Platform();
    private final ListeningReceiver receiver = ListeningReceiver.start();
    private long round;

    GreenMail mail;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        given().delete(WEBHOOK);
        given().delete(RECIPIENT);
        receiver.close();
        platform.close();
    }

    @Test
    void anAlertReachesItsWebhookSignedAndIsInTheLog() throws Exception {
        Response set = put(WEBHOOK, webhook("\"events\":{\"plans\":[\"demo-delivered\"]}"));
        put("/api/v1/webhooks/other", webhook("\"events\":{\"plans\":[\"some-other-plan\"]}"));
        String alert = raise("demo-delivered", "E06999701");

        await().atMost(Platform.SOON).until(() -> !receiver.received().isEmpty());

        Received received = receiver.received().get(0);
        JsonNode body = platform.json(received.body());
        assertEquals("firing", body.path("status").asText());
        assertEquals(alert, body.at("/alerts/0/annotations/alert_id").asText());
        assertEquals("true", body.at("/alerts/0/labels/fictional").asText());
        assertEquals("application/json", received.contentType());
        assertEquals(sign(set.jsonPath().getString("secret"), received), received.signature());
        JsonNode logged = awaitLogged("?webhook=desk&state=DELIVERED");
        assertEquals(received.id(), logged.path("id").asText());
        assertEquals(204, logged.at("/attempts/0/statusCode").asInt());
        assertEquals(0, log("?webhook=other").size());
        assertEquals(logged, awaitLogged("?alert=" + alert));
        assertEquals(0, log("?alert=" + logged.path("id").asText()).size());
        assertEquals(204, given().delete("/api/v1/webhooks/other").statusCode());
    }

    @Test
    void aSecretIsShownOnceKeptSealedAndTheOneBeforeSignsBesideIt() throws Exception {
        String first = put(WEBHOOK, webhook(OF_NO_PLAN)).jsonPath().getString("secret");
        assertFalse(given().get(WEBHOOK).asString().contains("whsec_"));
        assertFalse(put(WEBHOOK, webhook(OF_NO_PLAN)).asString().contains("whsec_"));

        String second = put(WEBHOOK, webhook(OF_NO_PLAN + ",\"rotate\":true"))
                .jsonPath()
                .getString("secret");
        assertEquals(200, given().post(WEBHOOK + "/test").statusCode());

        assertNotEquals(first, second);
        Received received = receiver.received().get(0);
        assertEquals(sign(second, received) + " " + sign(first, received), received.signature());
        assertEquals(2, given().get(WEBHOOK).jsonPath().getList("secrets").size());
        for (byte[] sealed : sealedSecrets()) {
            assertFalse(contains(sealed, Base64.getDecoder().decode(first.substring(6))));
            assertFalse(contains(sealed, Base64.getDecoder().decode(second.substring(6))));
        }
    }

    @Test
    void aTestCallAnswersWhatTheReceiverSaid() {
        receiver.answering(503, "closed for lunch");
        put(WEBHOOK, webhook("\"events\":null"));

        Response refused = given().post(WEBHOOK + "/test");

        assertFalse(refused.jsonPath().getBoolean("delivered"));
        assertEquals(503, refused.jsonPath().getInt("statusCode"));
        assertEquals("closed for lunch", refused.jsonPath().getString("answer"));
        assertEquals("OK", given().get(WEBHOOK).jsonPath().getString("health.state"));
        assertEquals(404, given().post("/api/v1/webhooks/nobody/test").statusCode());
    }

    @Test
    void everyFaultOfAReceiverIsNamed() {
        Response webhook = put(
                WEBHOOK,
                "{\"url\":\"ftp://example.org\",\"events\":{\"kinds\":[\"rumour\"]},\"grouping\":{\"by\":[\"mood\"],"
                        + "\"waitSeconds\":301}}");
        assertEquals(422, webhook.statusCode());
        assertEquals(
                List.of("/url", "/events/kinds", "/grouping/by", "/grouping/waitSeconds"),
                webhook.jsonPath().getList("errors.pointer"));
        assertEquals(List.of("/secret"), pointers(put(WEBHOOK, webhook("\"secret\":\"password\""))));
        assertEquals(List.of("id"), pointers(put("/api/v1/webhooks/Desk!", webhook("\"events\":null"))));
        for (String url : List.of("http://10.0.0.1/", "http://[fe80::1]/", "http://169.254.169.254/")) {
            assertEquals(
                    List.of("forbidden-network"),
                    put(WEBHOOK, "{\"url\":\"" + url + "\"}").jsonPath().getList("errors.code"));
        }
        assertEquals(
                List.of("/address", "/kinds"),
                pointers(put(RECIPIENT, "{\"address\":\"chair@example.org\\r\\nBcc: x@y.z\",\"kinds\":[\"x\"]}")));
        assertEquals(List.of("alert", "state"), pointers(given().get("/api/v1/deliveries?state=LOST&alert=the-one")));
        assertEquals(404, given().get(WEBHOOK).statusCode());
    }

    @Test
    void aRecipientGetsMailOnceTheMailServerIsBackUnderTheNameOfTheLog() throws Exception {
        assertEquals(
                201,
                put(RECIPIENT, "{\"address\":\"chair@example.org\",\"plans\":[\"demo-mailed\"]}")
                        .statusCode());
        mail.stop();
        String alert = raise("demo-mailed", "E06999702");
        JsonNode waiting = awaitAttempt("?recipient=chair&state=WAITING");
        assertTrue(waiting.at("/attempts/0/error").asText().length() > 0);

        mail.start();

        JsonNode logged = awaitLogged("?recipient=chair&state=DELIVERED");
        MimeMessage message = mail.getReceivedMessages()[0];
        assertEquals("<" + logged.path("id").asText() + "@safety.example.org>", message.getMessageID());
        assertTrue(message.getSubject().startsWith("[fictional] Alert: "), message.getSubject());
        assertEquals("chair@example.org", message.getAllRecipients()[0].toString());
        assertTrue(GreenMailUtil.getBody(message).contains(alert));
        assertEquals(waiting.path("id"), logged.path("id"));
    }

    @Test
    void anAlertIsAnsweredAsCapInEitherMediaType() {
        String alert = raise("demo-cap", "E06999703");

        for (String type : List.of("application/cap+xml", "application/xml")) {
            Response cap = given().accept(type).get("/api/v1/alerts/" + alert + "/cap");
            assertEquals(200, cap.statusCode());
            assertTrue(cap.contentType().startsWith(type), cap.contentType());
            assertEquals("Exercise", cap.xmlPath().getString("alert.status"));
            assertEquals("E06999703", cap.xmlPath().getString("alert.info.area.geocode.value"));
        }
        assertEquals(404, given().get("/api/v1/alerts/none/cap").statusCode());
    }

    @Test
    void newFiguresOfAnAlertAreANewCapMessageAndTheOldOneIsReferredTo() {
        String alert = raise("demo-cap-update", "E06999704");
        Response first = cap(alert);
        assertEquals(first.asString(), cap(alert).asString());

        platform.publish(figure("E06999704", "2019/20", "1300", ++round, 1));
        platform.awaitRag("demo-cap-update", "RED", "1300");

        Response update = cap(alert);
        assertEquals("Update", update.xmlPath().getString("alert.msgType"));
        assertNotEquals(
                first.xmlPath().getString("alert.identifier"), update.xmlPath().getString("alert.identifier"));
        assertTrue(update.xmlPath()
                .getString("alert.references")
                .contains(first.xmlPath().getString("alert.identifier")));
    }

    private static Response cap(String alert) {
        return given().get("/api/v1/alerts/" + alert + "/cap");
    }

    @Test
    void thePlatformItselfIsNoReceiver() {
        for (String port : List.of("8080", "8083", "9083")) {
            Response refused = put(WEBHOOK, "{\"url\":\"http://127.0.0.1:" + port + "/api/v1/plans\"}");

            assertEquals(422, refused.statusCode());
            assertEquals(List.of("forbidden-network"), refused.jsonPath().getList("errors.code"));
        }
    }

    /** @return the alert's identifier */
    private String raise(String plan, String area) {
        platform.publish(fictional(plan, 1, area));
        platform.publish(figure(area, "2019/20", "900", ++round, 1));
        platform.awaitRag(plan, "GREEN", "900");
        platform.publish(figure(area, "2019/20", "1200", ++round, 1));
        platform.awaitRag(plan, "RED", "1200");
        return platform.get("/api/v1/alerts?plan=" + plan).at("/items/0/id").asText();
    }

    private JsonNode awaitLogged(String question) {
        return await().atMost(Platform.SOON)
                .until(() -> log(question), found -> found.size() == 1)
                .get(0);
    }

    private JsonNode awaitAttempt(String question) {
        return await().atMost(Platform.SOON)
                .until(() -> log(question), found -> !found.at("/0/attempts/0").isMissingNode())
                .get(0);
    }

    private JsonNode log(String question) {
        return platform.get("/api/v1/deliveries" + question).path("items");
    }

    private String webhook(String further) {
        return "{\"url\":\"" + receiver.url() + "\"," + further + "}";
    }

    private static Response put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path);
    }

    private static List<String> pointers(Response refusal) {
        return refusal.jsonPath().getList("errors.pointer");
    }

    /** As a receiver verifies it, by the text of Standard Webhooks alone. */
    private static String sign(String secret, Received received) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        String signed = received.id() + "." + received.timestamp() + "." + received.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private List<byte[]> sealedSecrets() throws Exception {
        List<byte[]> sealed = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select sealed from webhook_secret where webhook = 'desk'")) {
            while (rows.next()) {
                sealed.add(rows.getBytes(1));
            }
        }
        assertEquals(2, sealed.size());
        return sealed;
    }

    private static boolean contains(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
