package org.communitysafety.reporting.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.SigningSecret;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final SigningSecret SECRET =
            SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", AT.minusSeconds(60));
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void thePublishedExampleIsSignedAsPublished() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", Signature.header(Secrets.of(SECRET), ID, AT, BODY));
    }

    @Test
    void duringARotationThereIsOneSignatureOfEachSecret() {
        Secrets both = Secrets.of(SECRET).followedBy(new SigningSecret(new byte[32], AT, null), Duration.ofHours(1));

        String[] signatures = Signature.header(both, ID, AT, BODY).split(" ");

        assertEquals(2, signatures.length);
        assertEquals(Signature.header(Secrets.of(SECRET), ID, AT, BODY), signatures[1]);
        assertTrue(signatures[0].startsWith("v1,"));
    }
}
