package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.incident.domain.KeyPurpose;
import org.communitysafety.incident.domain.Pseudonym;
import org.communitysafety.kit.security.Keyring;

/** Replaces an agency's pseudonym by {@code keyId:base64url(HMAC-SHA256)}, under a key of its purpose alone. */
@ApplicationScoped
class Tokens {
    private final Keyring keyring;
    private final Map<List<String>, byte[]> keys = new ConcurrentHashMap<>();

    Tokens(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Null for null. */
    String of(Pseudonym pseudonym, KeyPurpose purpose) {
        return pseudonym == null ? null : of(pseudonym, purpose, keyring.currentKeyId());
    }

    /**
     * By its token, what it is under each older key that makes tokens still: whoever keeps one knows by it that both are one
     * person. Empty outside an overlap of keys, and for null.
     */
    Map<String, List<String>> before(Pseudonym pseudonym, KeyPurpose purpose) {
        List<String> older = keyring.overlappingKeyIds();
        if (pseudonym == null || older.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                of(pseudonym, purpose),
                older.stream().map(keyId -> of(pseudonym, purpose, keyId)).toList());
    }

    /** Of every key that there is, also a retired one: what was made with an older one is still about the same person. */
    List<String> allOf(Pseudonym pseudonym, KeyPurpose purpose) {
        return keyring.keyIds().stream()
                .map(keyId -> of(pseudonym, purpose, keyId))
                .toList();
    }

    private String of(Pseudonym pseudonym, KeyPurpose purpose, String keyId) {
        List<String> parts = new ArrayList<>(purpose.parts());
        parts.add(keyId);
        byte[] key = keys.computeIfAbsent(parts, known -> keyring.derive(keyId, known.toArray(String[]::new)));
        byte[] token = Keyring.hmac(key, pseudonym.clear());
        return keyId + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
