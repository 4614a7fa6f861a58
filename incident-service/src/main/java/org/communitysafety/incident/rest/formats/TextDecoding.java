package org.communitysafety.incident.rest.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as text, strictly: what is not valid in the charset is never replaced by a question mark. */
final class TextDecoding {
    private TextDecoding() {}

    /** Empty when the bytes are not valid in the charset. */
    static Optional<String> decode(byte[] bytes, int from, int length, Charset charset) {
        if (isAscii(bytes, from, length)) {
            return Optional.of(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        }
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static Optional<String> decode(byte[] bytes, Charset charset) {
        return decode(bytes, 0, bytes.length, charset);
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
