package org.communitysafety.gateway.stream;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.Uuid;

/**
 * Where a client is: the identifier of every event on a stream. It names positions in Kafka, not in an instance of the
 * gateway, so that any instance can go on from it.
 *
 * @param at when these were the positions, to the second
 * @param topicIds of the streamed topics
 * @param positions the next offset of each partition, as {@link TopicLayout} orders them
 */
record ResumeToken(Instant at, List<Uuid> topicIds, long[] positions) {
    private static final byte FORM = 1;
    private static final int ID_BYTES = 16;
    private static final int LONGEST_TEXT = 4096;

    String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(
                1 + Long.BYTES + 2 + topicIds.size() * ID_BYTES + positions.length * (Long.BYTES + 2));
        bytes.put(FORM);
        bytes.putLong(at.getEpochSecond());
        bytes.put((byte) topicIds.size());
        topicIds.forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        bytes.put((byte) positions.length);
        for (long position : positions) {
            putVariable(bytes, position);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** Empty when the text is no token of ours. */
    static Optional<ResumeToken> decode(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.get() != FORM) {
                return Optional.empty();
            }
            Instant at = Instant.ofEpochSecond(bytes.getLong());
            int topics = Byte.toUnsignedInt(bytes.get());
            List<Uuid> ids = new ArrayList<>(topics);
            for (int i = 0; i < topics; i++) {
                ids.add(new Uuid(bytes.getLong(), bytes.getLong()));
            }
            long[] positions = new long[Byte.toUnsignedInt(bytes.get())];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = getVariable(bytes);
            }
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(new ResumeToken(at, ids, positions));
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Seven bits a byte, the lowest first; most positions take one to three bytes. */
    private static void putVariable(ByteBuffer bytes, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long getVariable(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a position longer than 64 bits");
    }
}
