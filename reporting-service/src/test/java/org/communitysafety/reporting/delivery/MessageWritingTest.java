package org.communitysafety.reporting.delivery;

import static org.communitysafety.reporting.domain.AlertState.FIRING;
import static org.communitysafety.reporting.domain.AlertState.RESOLVED;
import static org.communitysafety.reporting.domain.delivery.Notices.NOON;
import static org.communitysafety.reporting.domain.delivery.Notices.notice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Message.Reason;
import org.communitysafety.reporting.domain.delivery.Notice;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.junit.jupiter.api.Test;

/** What a receiver reads: the body of a webhook and the text of an e-mail. */
class MessageWritingTest {
    private static final URI PLATFORM = URI.create("https://safety.example.org");
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aBodyHasTheMembersOfAlertmanagersVersionFour() throws JsonProcessingException {
        JsonNode body = body(message(List.of(notice(1, FIRING), notice(2, RESOLVED)), Reason.SOME_RESOLVED));

        assertEquals(
                Set.of(
                        "version",
                        "groupKey",
                        "truncatedAlerts",
                        "status",
                        "receiver",
                        "groupLabels",
                        "commonLabels",
                        "commonAnnotations",
                        "externalURL",
                        "notification_reason",
                        "alerts"),
                names(body));
        assertEquals(
                Set.of("status", "labels", "annotations", "startsAt", "endsAt", "generatorURL", "fingerprint"),
                names(body.at("/alerts/0")));
        assertEquals("4", body.path("version").textValue());
        assertEquals("firing", body.path("status").asText());
        assertEquals("desk", body.path("receiver").asText());
        assertEquals("{priority=\"crime\"}", body.path("groupKey").asText());
        assertEquals("some alerts resolved", body.path("notification_reason").asText());
        assertEquals("nottingham-cdp-2021-24", body.at("/commonLabels/plan").asText());
        assertTrue(body.at("/commonLabels/measure").isMissingNode());
        assertEquals("1000", body.at("/commonAnnotations/evidence_baseline").asText());
    }

    @Test
    void anAlertSaysFromWhenToWhenAndWhereToLook() throws JsonProcessingException {
        JsonNode alerts = body(message(List.of(notice(1, FIRING), notice(2, RESOLVED)), Reason.SOME_RESOLVED))
                .path("alerts");

        assertEquals("0001-01-01T00:00:00Z", alerts.at("/0/endsAt").asText());
        assertEquals(NOON.toString(), alerts.at("/0/startsAt").asText());
        assertEquals(NOON.plusSeconds(60).toString(), alerts.at("/1/endsAt").asText());
        assertEquals("resolved", alerts.at("/1/status").asText());
        assertEquals(
                "https://safety.example.org/api/v1/alerts/00000000-0000-0000-0000-000000000001",
                alerts.at("/0/generatorURL").asText());
        assertTrue(alerts.at("/0/fingerprint").asText().matches("[0-9a-f]{16}"));
        assertTrue(!alerts.at("/0/fingerprint").equals(alerts.at("/1/fingerprint")));
    }

    @Test
    void alertsBeyondAHundredAreCountedAndLeftOut() throws JsonProcessingException {
        List<Notice> many =
                LongStream.range(0, 130).mapToObj(i -> notice(i, FIRING)).toList();

        JsonNode body = body(message(many, Reason.ADDED));

        assertEquals(100, body.path("alerts").size());
        assertEquals(30, body.path("truncatedAlerts").asInt());
    }

    @Test
    void aMailSaysInItsSubjectWhetherToActOrToStop() {
        assertEquals(
                "Alert: Burglary rose, to 1200 from 1000.",
                MailText.subject(message(List.of(notice(1, FIRING)), Reason.FIRST)));
        assertEquals(
                "Ended: Burglary rose, to 1200 from 1000.",
                MailText.subject(message(List.of(notice(1, RESOLVED)), Reason.ALL_RESOLVED)));
    }

    @Test
    void aMailHoldsTheFiguresAndTheAddressOfTheAlert() {
        String body = MailText.body(message(List.of(notice(1, FIRING)), Reason.FIRST), PLATFORM);

        assertTrue(body.contains("  actual: 1200\n  baseline: 1000\n"), body);
        assertTrue(body.contains("https://safety.example.org/api/v1/alerts/00000000-0000"), body);
    }

    private JsonNode body(Message message) throws JsonProcessingException {
        return mapper.readTree(mapper.writeValueAsString(AlertmanagerBody.of(message, PLATFORM)));
    }

    private static Message message(List<Notice> notices, Reason reason) {
        return new Message(
                new UUID(1, 1), new ReceiverKey(Channel.WEBHOOK, "desk"), Map.of("priority", "crime"), reason, notices);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
