package org.communitysafety.target.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.UUID;
import org.communitysafety.vocabulary.AgencyId;

/** The key of a fact: the first 16 bytes of SHA-256(agency LF subject). */
public final class FactKey {
    /** As PostgreSQL orders them: by unsigned bytes. */
    public static final Comparator<UUID> ORDER = FactKey::compare;

    private static final MessageDigest SHA_256 = find();

    private FactKey() {}

    public static UUID of(AgencyId agency, String subject) {
        byte[] digest = sha256().digest((agency.value() + '\n' + subject).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static int compare(UUID left, UUID right) {
        int most = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return most == 0 ? Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits()) : most;
    }

    /** A copy of one that was looked up before: the look-up takes as long as the digest itself. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this platform's SHA-256 cannot be copied", e);
        }
    }

    private static MessageDigest find() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
