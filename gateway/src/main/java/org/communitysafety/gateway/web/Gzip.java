package org.communitysafety.gateway.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What pages and their assets are packed with. The API and the live stream go as they are. */
final class Gzip {
    static final String NAME = "gzip";

    private Gzip() {}

    /** @param acceptEncoding the request's header; null for none */
    static boolean isTaken(String acceptEncoding) {
        return acceptEncoding != null
                && Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals(NAME)
                                || coding.startsWith(NAME + ";q=") && !coding.matches(".*;q=0(\\.0*)?"));
    }

    static byte[] of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
