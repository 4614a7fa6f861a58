package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.incident.domain.Pseudonym;
import org.communitysafety.kit.security.Keyring;

/** Replaces an agency's pseudonym by {@code keyId:base64url(HMAC-SHA256)}, under a key of that agency and purpose. */
@ApplicationScoped
class Tokens {
    private static final String VICTIM = "victim";

    private final Keyring keyring;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    Tokens(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Null for null. */
    String victim(String agency, Pseudonym pseudonym) {
        if (pseudonym == null) {
            return null;
        }
        String keyId = keyring.currentKeyId();
        byte[] key = keys.computeIfAbsent(keyId + '\n' + agency, known -> keyring.derive(keyId, agency, VICTIM, keyId));
        byte[] token = Keyring.hmac(key, pseudonym.clear());
        return keyId + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
