package org.communitysafety.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a protobuf message by their numbers, as far as spans need them: no groups, no packed lists. */
final class ProtobufFields {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    private final Map<Integer, List<byte[]>> bytes = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();

    ProtobufFields(byte[] message) {
        ByteBuffer left = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (left.hasRemaining()) {
            int tag = (int) varint(left);
            int number = tag >>> 3;
            switch (tag & 7) {
                case VARINT -> numbers.put(number, varint(left));
                case EIGHT_BYTES -> numbers.put(number, left.getLong());
                case FOUR_BYTES -> numbers.put(number, (long) left.getInt());
                case BYTES -> {
                    byte[] value = new byte[(int) varint(left)];
                    left.get(value);
                    bytes.computeIfAbsent(number, n -> new ArrayList<>()).add(value);
                }
                default -> throw new IllegalArgumentException("no protobuf of this kind: tag " + tag);
            }
        }
    }

    List<ProtobufFields> messages(int number) {
        return bytes.getOrDefault(number, List.of()).stream()
                .map(ProtobufFields::new)
                .toList();
    }

    /** Empty where there is none. */
    byte[] bytes(int number) {
        return bytes.getOrDefault(number, List.of(new byte[0])).get(0);
    }

    String text(int number) {
        return new String(bytes(number), StandardCharsets.UTF_8);
    }

    /** Null where there is none. */
    Long number(int number) {
        return numbers.get(number);
    }

    private static long varint(ByteBuffer left) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = left.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
