package org.communitysafety.target.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/**
 * Rows in PostgreSQL's binary form of COPY: each column is its length and its bytes, or -1 for null.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class BinaryRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int TEXT_OID = 25;
    private static final int FIRST_SIZE = 1 << 20;

    /** PostgreSQL counts from the year 2000. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

    BinaryRows() {
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    BinaryRows row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    BinaryRows key(UUID key) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits());
        return this;
    }

    BinaryRows number(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    BinaryRows flag(boolean flag) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (flag ? 1 : 0));
        return this;
    }

    /** @param text anything that says itself; null stays null */
    BinaryRows text(Object text) {
        if (text == null) {
            return none();
        }
        byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
        return this;
    }

    BinaryRows texts(Collection<String> texts) {
        int length = room(Integer.BYTES).position();
        bytes.putInt(0);
        room(5 * Integer.BYTES).putInt(texts.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
        if (!texts.isEmpty()) {
            bytes.putInt(texts.size()).putInt(1);
            texts.forEach(this::text);
        }
        bytes.putInt(length, bytes.position() - length - Integer.BYTES);
        return this;
    }

    BinaryRows date(LocalDate date) {
        if (date == null) {
            return none();
        }
        room(2 * Integer.BYTES)
                .putInt(Integer.BYTES)
                .putInt(Math.toIntExact(date.toEpochDay() - FIRST_DAY.toEpochDay()));
        return this;
    }

    /** What is finer than a microsecond is cut off. */
    BinaryRows time(Instant instant) {
        return instant == null
                ? none()
                : number(ChronoUnit.MICROS.between(FIRST_INSTANT, instant.truncatedTo(ChronoUnit.MICROS)));
    }

    /** All of it, the trailer included. */
    ByteBuffer whole() {
        return room(Short.BYTES).putShort((short) -1).flip();
    }

    private BinaryRows none() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int written = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * (written + more)));
            bytes.position(written);
        }
        return bytes;
    }
}
