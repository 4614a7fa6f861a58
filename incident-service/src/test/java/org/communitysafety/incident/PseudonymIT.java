package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class PseudonymIT {
    private static final Pattern TOKEN = Pattern.compile("\"victim\":\"(k\\d+:[A-Za-z0-9_-]{43})\"");

    private static final Pattern LOCATION = Pattern.compile("\"location\":\"(k\\d+:[A-Za-z0-9_-]{43})\"");

    @Test
    void aPseudonymIsATokenOnKafkaAndNowhereClear() {
        Service service = Service.ready();
        String secret = "pseudonym-" + Samples.reference();
        String first = Samples.reference();
        String second = Samples.reference();
        String elsewhere = Samples.reference();
        String body = victim(first, secret) + "\n" + victim(second, secret) + "\n"
                + victim(elsewhere, secret).replace("nottinghamshire-police", "norfolk-constabulary");

        Answer answer = service.post("/api/v1/incidents", Service.NDJSON, body);

        assertEquals(3, answer.json().path("accepted").asInt(), answer::toString);
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            String token = token(probe, first);
            assertEquals(token, token(probe, second), "one agency's pseudonym has one token");
            assertNotEquals(token, token(probe, elsewhere), "two agencies' pseudonyms cannot be matched");
            for (Topic topic : Topics.all()) {
                for (ConsumerRecord<byte[], byte[]> record : probe.readAll(topic.name())) {
                    assertFalse(text(record).contains(secret), "clear on " + topic.name());
                }
            }
        }
    }

    /** One text for both stays apart, since each has a key of its own. */
    @Test
    void aLocationIsATokenOfItsOwnAndNowhereClear() {
        Service service = Service.ready();
        String secret = "place-" + Samples.reference();
        String first = Samples.reference();
        String second = Samples.reference();
        String elsewhere = Samples.reference();
        String body = at(first, secret) + "\n" + at(second, secret) + "\n"
                + at(elsewhere, secret).replace("nottinghamshire-police", "norfolk-constabulary");

        Answer answer = service.post("/api/v1/incidents", Service.NDJSON, body);

        assertEquals(3, answer.json().path("accepted").asInt(), answer::toString);
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            String token = token(probe, first, LOCATION);
            assertEquals(token, token(probe, second, LOCATION));
            assertNotEquals(token, token(probe, elsewhere, LOCATION));
            assertNotEquals(token, token(probe, first), "the same text as a victim has another token");
            for (Topic topic : Topics.all()) {
                for (ConsumerRecord<byte[], byte[]> record : probe.readAll(topic.name())) {
                    assertFalse(text(record).contains(secret), "clear on " + topic.name());
                }
            }
        }
        Answer tooLong = service.post("/api/v1/incidents", Service.NDJSON, at(first, "x".repeat(201)));
        assertTrue(tooLong.toString().contains("/data/location"), tooLong::toString);
    }

    /** @param secret the victim too */
    private static String at(String reference, String secret) {
        return victim(reference, secret).replace("\"victim\"", "\"location\":\"" + secret + "\",\"victim\"");
    }

    private static String victim(String reference, String secret) {
        return Samples.incident(reference).replace("v-93af", secret);
    }

    private static String token(KafkaProbe probe, String reference) {
        return token(probe, reference, TOKEN);
    }

    private static String token(KafkaProbe probe, String reference, Pattern member) {
        var record = probe.await(
                Topics.INCIDENTS, Duration.ofSeconds(10), r -> reference.equals(KafkaProbe.header(r, "ce_subject")));
        Matcher token = member.matcher(new String(record.value(), StandardCharsets.UTF_8));
        assertTrue(token.find());
        return token.group(1);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        if (record.value() != null) {
            text.append(new String(record.value(), StandardCharsets.UTF_8));
        }
        return text.append(record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8))
                .toString();
    }
}
