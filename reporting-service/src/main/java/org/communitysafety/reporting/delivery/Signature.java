package org.communitysafety.reporting.delivery;

import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import org.communitysafety.kit.security.Keyring;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.SigningSecret;

/** The signature of a message as Standard Webhooks 1.0 defines it: HMAC-SHA256 over identifier, time and body. */
final class Signature {
    private Signature() {}

    /** One signature for each secret that signs now, the newest first, separated by spaces. */
    static String header(Secrets secrets, String id, Instant at, String body) {
        String signed = id + '.' + at.getEpochSecond() + '.' + body;
        return secrets.signingAt(at).stream()
                .map(SigningSecret::key)
                .map(key -> "v1," + Base64.getEncoder().encodeToString(Keyring.hmac(key, signed)))
                .collect(Collectors.joining(" "));
    }
}
