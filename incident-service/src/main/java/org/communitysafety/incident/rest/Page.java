package org.communitysafety.incident.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next a ready address; null on the last page
 */
public record Page<T>(List<T> items, String next) {
    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    static int limit(UriInfo uri) {
        String given = uri.getQueryParameters().getFirst("limit");
        if (given == null) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw Refused.parameter("limit", "a whole number from 1 to 1000");
        }
        throw Refused.parameter("limit", "a whole number from 1 to 1000");
    }

    /** The two parts a cursor of ours carries; empty when none was given. */
    static Optional<String[]> cursor(UriInfo uri) {
        String given = uri.getQueryParameters().getFirst("cursor");
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", -1);
            if (parts.length == 2 && text.indexOf('\0') < 0) {
                return Optional.of(parts);
            }
        } catch (IllegalArgumentException e) {
            throw wrongCursor();
        }
        throw wrongCursor();
    }

    static org.communitysafety.kit.problem.ProblemException wrongCursor() {
        return Refused.parameter("cursor", "a cursor from the next member of an answer, unchanged");
    }

    /**
     * @param found at most one more than the limit, which shows that there is a next page
     * @param cursorOf the two parts that say where an item stands
     */
    static <S, T> Page<T> of(
            List<S> found, int limit, UriInfo uri, Function<S, T> view, Function<S, String[]> cursorOf) {
        List<S> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? next(uri, cursorOf.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static String next(UriInfo uri, String[] cursor) {
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", cursor).getBytes(StandardCharsets.UTF_8));
        StringJoiner query = new StringJoiner("&", uri.getRequestUri().getPath() + "?", "&cursor=" + token);
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        query.add("limit=" + limit(uri));
        parameters.forEach((name, values) -> {
            if (!name.equals("cursor") && !name.equals("limit")) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            }
        });
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
