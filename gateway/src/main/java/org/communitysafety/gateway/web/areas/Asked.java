package org.communitysafety.gateway.web.areas;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What an address asks for, as it stands there; null where it does not say.
 *
 * @param harm the indicator of harm
 * @param map {@code boundaries} for boundaries, tiles otherwise
 */
record Asked(
        String level, String indicator, String period, String measure, String denominator, String harm, String map) {

    static Asked of(MultivaluedMap<String, String> query) {
        return new Asked(
                given(query, "level"),
                given(query, "indicator"),
                given(query, "period"),
                given(query, "measure"),
                given(query, "denominator"),
                given(query, "harm"),
                given(query, "map"));
    }

    private static String given(MultivaluedMap<String, String> query, String name) {
        String text = query.getFirst(name);
        return text == null || text.isBlank() ? null : text;
    }
}
