package org.communitysafety.reporting.domain.delivery;

import static org.communitysafety.reporting.domain.delivery.Notices.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final SigningSecret OLD = new SigningSecret(new byte[24], NOON, null);
    private static final SigningSecret NEW = new SigningSecret(new byte[32], NOON.plusSeconds(60), null);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void bothSignWhileReceiversChangeOverAndThenOnlyTheNewer() {
        Secrets secrets = Secrets.of(OLD).followedBy(NEW, HOUR);

        assertEquals(2, secrets.signingAt(NEW.since().plus(HOUR).minusMillis(1)).size());
        assertEquals(List.of(NEW), secrets.signingAt(NEW.since().plus(HOUR)));
    }

    @Test
    void aThirdSecretEndsTheFirst() {
        SigningSecret third = new SigningSecret(new byte[64], NOON.plusSeconds(120), null);

        Secrets secrets = Secrets.of(OLD).followedBy(NEW, HOUR).followedBy(third, HOUR);

        assertEquals(2, secrets.newestFirst().size());
        assertFalse(secrets.signingAt(third.since()).stream().anyMatch(OLD::sameAs));
    }

    @Test
    void theSameSecretAgainChangesNothing() {
        Secrets secrets = Secrets.of(OLD);

        assertEquals(secrets, secrets.followedBy(new SigningSecret(new byte[24], NOON.plusSeconds(9), null), HOUR));
    }

    @Test
    void aSecretIsReadAsItIsShownAndNeverShownByAccident() {
        assertEquals(OLD, SigningSecret.parse(OLD.text(), NOON));
        assertFalse(OLD.toString().contains(OLD.text().substring(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_AAAA", "whsec_not base64", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void whatIsNoSecretIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> SigningSecret.parse(text, NOON));
    }
}
