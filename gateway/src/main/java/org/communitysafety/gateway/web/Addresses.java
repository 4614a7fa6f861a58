package org.communitysafety.gateway.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages and of what they ask for. */
public final class Addresses {
    private Addresses() {}

    /** As a segment of a path or a value in a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * @param path without a query
     * @param pairs names and values in turns; pairs whose value is null are left out
     */
    public static String of(String path, String... pairs) {
        StringBuilder address = new StringBuilder(path);
        char next = '?';
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                address.append(next).append(pairs[i]).append('=').append(encoded(pairs[i + 1]));
                next = '&';
            }
        }
        return address.toString();
    }
}
