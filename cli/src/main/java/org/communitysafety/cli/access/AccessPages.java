package org.communitysafety.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.communitysafety.cli.http.Platform;

/** The entries of the platform, page by page, oldest first. Reading is recorded, too: it adds entries at the end. */
final class AccessPages {
    private static final String PATH = "/api/v1/access-record?limit=1000";

    private final Platform platform;

    AccessPages(Platform platform) {
        this.platform = platform;
    }

    /** @param selection further parameters, each after an ampersand */
    void read(String selection, Consumer<JsonNode> entries) {
        String page = PATH + selection;
        while (page != null) {
            JsonNode body = platform.get(page).orFail("the access record").body();
            body.path("items").forEach(entries);
            page = body.path("next").isTextual() ? body.path("next").asText() : null;
        }
    }
}
