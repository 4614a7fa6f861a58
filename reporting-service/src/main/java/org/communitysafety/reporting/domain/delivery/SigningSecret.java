package org.communitysafety.reporting.domain.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * A secret that a webhook's messages are signed with, as Standard Webhooks writes it: {@code whsec_} and base64.
 *
 * @param key 24 to 64 bytes
 * @param until when it stops signing; null for the newest, which goes on
 */
public record SigningSecret(byte[] key, Instant since, Instant until) {
    public static final int SHORTEST = 24;
    public static final int LONGEST = 64;
    private static final String PREFIX = "whsec_";

    public SigningSecret {
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("a secret has %d to %d bytes".formatted(SHORTEST, LONGEST));
        }
        key = key.clone();
    }

    /** @throws IllegalArgumentException for what is no such secret; the message does not repeat it */
    public static SigningSecret parse(String text, Instant since) {
        String right = "a secret is whsec_ followed by the base64 of %d to %d bytes".formatted(SHORTEST, LONGEST);
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException(right);
        }
        byte[] key = decoded(text.substring(PREFIX.length()));
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException(right);
        }
        return new SigningSecret(key, since, null);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    /** As it is shown, once, to whoever made it. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    public boolean signsAt(Instant at) {
        return until == null || at.isBefore(until);
    }

    public boolean sameAs(SigningSecret other) {
        return Arrays.equals(key, other.key);
    }

    SigningSecret endingAt(Instant end) {
        return new SigningSecret(key, since, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningSecret secret
                && sameAs(secret)
                && since.equals(secret.since)
                && Objects.equals(until, secret.until);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** Never the key: this may reach a log. */
    @Override
    public String toString() {
        return "SigningSecret[since=" + since + ", until=" + until + "]";
    }
}
