package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Persons are told apart and joined as their pathway says, and are clear nowhere. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralPseudonymIT {
    private static final Pattern TOKEN = Pattern.compile("\"person\":\"(k\\d+:[A-Za-z0-9_-]{43})\"");
    private static final Pattern OTHER_TOKEN = Pattern.compile("\"otherPerson\":\"(k\\d+:[A-Za-z0-9_-]{43})\"");

    @Test
    void aPersonIsOneTokenPerAgencyAndPathwayAndIsJoinedOnlyWhereThePathwayDeclaresIt() {
        Service service = Service.ready();
        String secret = "pseudonym-" + Samples.reference();
        Lines lines = new Lines(secret);
        String panel = lines.step("complex-persons-panel", "nottingham-city-council");
        String panelAgain = lines.step("complex-persons-panel", "nottingham-city-council");
        String arrest = lines.step("test-on-arrest", "nottingham-city-council");
        String police = lines.step("complex-persons-panel", "nottinghamshire-police");
        String marac = lines.step("marac", "nottingham-city-council");
        String maracPolice = lines.step("marac", "nottinghamshire-police");
        List<String> logged = new ArrayList<>();
        Handler handler = collecting(logged);
        Logger.getLogger("").addHandler(handler);

        Answer answer;
        Answer refused;
        try {
            answer = service.post("/api/v1/referrals", Service.NDJSON, String.join("\n", lines.all));
            refused = service.post(
                    "/api/v1/referrals",
                    Service.NDJSON,
                    lines.all.get(0).replace("MADE", "FLOWN") + "\n{\"person\":\"" + secret);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertEquals(6, answer.json().path("accepted").asInt(), answer::toString);
        assertFalse(refused.response().body().contains(secret));
        assertTrue(logged.stream().noneMatch(line -> line.contains(secret)), "clear in the log");
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            String token = token(probe, panel, TOKEN);
            assertEquals(token, token(probe, panelAgain, TOKEN));
            assertNotEquals(token, token(probe, arrest, TOKEN), "the same purpose, and another pathway");
            assertNotEquals(token, token(probe, police, TOKEN));
            assertNotEquals(token, token(probe, marac, TOKEN));
            assertEquals(token(probe, marac, TOKEN), token(probe, maracPolice, TOKEN), "the linkage key is shared");
            assertEquals(token(probe, marac, OTHER_TOKEN), token(probe, maracPolice, OTHER_TOKEN));
            assertClearNowhere(probe, secret, sha256(lines.all.get(0)));
        }
    }

    private static void assertClearNowhere(KafkaProbe probe, String secret, String hash) {
        for (Topic topic : Topics.all()) {
            for (ConsumerRecord<byte[], byte[]> record : probe.readAll(topic.name())) {
                assertFalse(text(record).contains(secret), "clear on " + topic.name());
                assertFalse(text(record).contains(hash), "to be guessed from " + topic.name());
            }
        }
    }

    /** Lines that name the same two persons. */
    private static final class Lines {
        private final List<String> all = new ArrayList<>();
        private final String secret;

        Lines(String secret) {
            this.secret = secret;
        }

        String step(String pathway, String agency) {
            String reference = Samples.reference();
            all.add(Samples.step(reference)
                    .replace("complex-persons-panel", pathway)
                    .replace("\"agency\":\"nottingham-city-council\"", "\"agency\":\"" + agency + "\"")
                    .replace("p-1177", secret)
                    .replace("\"otherPerson\":null", "\"otherPerson\":\"" + secret + "-other\""));
            return reference;
        }
    }

    private static Handler collecting(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                synchronized (logged) {
                    logged.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " "
                            + record.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String token(KafkaProbe probe, String reference, Pattern pattern) {
        var record = probe.await(
                Topics.REFERRALS, Duration.ofSeconds(10), r -> reference.equals(KafkaProbe.header(r, "ce_subject")));
        Matcher token = pattern.matcher(new String(record.value(), StandardCharsets.UTF_8));
        assertTrue(token.find());
        return token.group(1);
    }

    /** What an identifier would be that anybody can recompute for a person they guess. */
    private static String sha256(String line) {
        try {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
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
