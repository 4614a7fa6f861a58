package org.communitysafety.cli.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * What is sent: a body that can be read again for another try.
 *
 * @param length in bytes, as sent
 * @param gzip true when the bytes are gzip, which is said as {@code Content-Encoding}
 */
public record Content(String mediaType, boolean gzip, long length, Supplier<InputStream> bytes) {

    public static Content of(String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(mediaType, false, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public static Content json(String text) {
        return of("application/json", text);
    }

    BodyPublisher publisher() {
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(bytes), length);
    }
}
