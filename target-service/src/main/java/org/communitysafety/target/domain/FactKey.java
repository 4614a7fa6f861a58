package org.communitysafety.target.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.UUID;
import java.util.zip.CRC32;
import org.communitysafety.vocabulary.AgencyId;

/**
 * The key of a fact. Agencies number their incidents, so the key begins with what the subjects of a series have in common
 * and the number, at most nine digits of it: what is reported together lies together, and an index that has grown large is
 * met in few places. The other nine bytes are those of SHA-256(agency LF subject).
 */
public final class FactKey {
    /** As PostgreSQL orders them: by unsigned bytes. */
    public static final Comparator<UUID> ORDER = FactKey::compare;

    private static final int LONGEST_NUMBER = 9;
    private static final int SERIES_BYTES = 3;
    private static final int DIGEST_BYTES = 9;
    private static final MessageDigest SHA_256 = find();

    private FactKey() {}

    public static UUID of(AgencyId agency, String subject) {
        byte[] text = (agency.value() + '\n' + subject).getBytes(StandardCharsets.UTF_8);
        int subjectAt = agency.value().length() + 1;
        int end = text.length;
        while (end > subjectAt && !isDigit(text[end - 1])) {
            end--;
        }
        int number = 0;
        int begin = end;
        for (int weight = 1;
                begin > subjectAt && end - begin < LONGEST_NUMBER && isDigit(text[begin - 1]);
                weight *= 10) {
            number += weight * (text[--begin] - '0');
        }
        ByteBuffer key = ByteBuffer.allocate(Long.BYTES * 2);
        key.putInt(series(text, begin, end) << Byte.SIZE);
        key.position(SERIES_BYTES).putInt(number).put(sha256().digest(text), 0, DIGEST_BYTES);
        return new UUID(key.getLong(0), key.getLong(Long.BYTES));
    }

    /** Of the text without its number. */
    private static int series(byte[] text, int begin, int end) {
        CRC32 series = new CRC32();
        series.update(text, 0, begin);
        series.update(text, end, text.length - end);
        return (int) series.getValue();
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
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
