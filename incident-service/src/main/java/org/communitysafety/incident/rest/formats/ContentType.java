package org.communitysafety.incident.rest.formats;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A media type without its parameters, and the charset it names (UTF-8 when it names none). */
public record ContentType(String mediaType, Charset charset) {
    /** Those in which line feeds, commas and brackets are the bytes they are in ASCII. */
    private static final Set<String> READABLE =
            Set.of("utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252");

    /** Empty when the charset is not one that can be read here. */
    public static Optional<ContentType> of(String header) {
        String[] parts = (header == null ? "" : header).split(";");
        String mediaType = parts[0].strip().toLowerCase(Locale.ROOT);
        Charset charset = StandardCharsets.UTF_8;
        for (int at = 1; at < parts.length; at++) {
            String[] parameter = parts[at].split("=", 2);
            if (parameter.length == 2 && parameter[0].strip().equalsIgnoreCase("charset")) {
                Optional<Charset> named = charset(parameter[1].strip().replace("\"", ""));
                if (named.isEmpty()) {
                    return Optional.empty();
                }
                charset = named.get();
            }
        }
        return Optional.of(new ContentType(mediaType, charset));
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            return READABLE.contains(charset.name().toLowerCase(Locale.ROOT)) ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
