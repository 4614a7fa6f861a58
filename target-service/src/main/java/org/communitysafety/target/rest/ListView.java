package org.communitysafety.target.rest;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/**
 * A page of a list.
 *
 * @param next a ready URL of the next page, or null
 */
public record ListView<T>(List<T> items, String next) {
    static <T> ListView<T> whole(List<T> items) {
        return new ListView<>(items, null);
    }

    /** The request again, with another cursor; null without one. */
    static String next(UriInfo uri, String cursor) {
        if (cursor == null) {
            return null;
        }
        URI next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
