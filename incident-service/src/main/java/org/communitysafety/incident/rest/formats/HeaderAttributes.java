package org.communitysafety.incident.rest.formats;

import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;

/** CloudEvents attributes in HTTP headers {@code ce-*}, percent-decoded as the HTTP binding says. */
final class HeaderAttributes {
    private static final String PREFIX = "ce-";

    private HeaderAttributes() {}

    static boolean arePresent(MultivaluedMap<String, String> headers) {
        return headers.keySet().stream().anyMatch(HeaderAttributes::isAttribute);
    }

    /** @param contentType of the body, which is the data's */
    static Map<String, Object> read(MultivaluedMap<String, String> headers, String contentType)
            throws BrokenBodyException {
        Map<String, Object> attributes = new HashMap<>();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (isAttribute(header.getKey())) {
                String name = header.getKey().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
                attributes.put(name, decoded(name, header.getValue().get(0)));
            }
        }
        attributes.put("datacontenttype", contentType);
        return attributes;
    }

    private static boolean isAttribute(String header) {
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) && header.length() > PREFIX.length();
    }

    private static String decoded(String name, String value) throws BrokenBodyException {
        String text = unquoted(value);
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '%') {
                bytes.write(octet(name, text, at + 1));
                at += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return TextDecoding.decode(bytes.toByteArray(), StandardCharsets.UTF_8).orElseThrow(() -> malformed(name));
    }

    private static int octet(String name, String text, int at) throws BrokenBodyException {
        int high = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw malformed(name);
        }
        return high * 16 + low;
    }

    /** A value may come as a quoted string: the quotes go, and a backslash before a character. */
    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static BrokenBodyException malformed(String name) {
        return new BrokenBodyException(new Fault(
                "/" + name,
                FaultCode.MALFORMED_ATTRIBUTE,
                "UTF-8 in which space, double quote, per cent and everything beyond ASCII are percent-encoded"));
    }
}
