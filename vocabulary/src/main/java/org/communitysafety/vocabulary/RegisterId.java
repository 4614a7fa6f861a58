package org.communitysafety.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The register's identifier of a fact: base64url(SHA-256(agency LF subject)), first 22 characters. */
public record RegisterId(String value) {
    private static final int LENGTH = 22;

    public static RegisterId of(String agency, String subject) {
        byte[] digest = sha256().digest((agency + '\n' + subject).getBytes(StandardCharsets.UTF_8));
        return new RegisterId(Base64.getUrlEncoder().encodeToString(digest).substring(0, LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
