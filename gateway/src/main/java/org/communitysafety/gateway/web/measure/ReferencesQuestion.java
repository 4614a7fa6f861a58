package org.communitysafety.gateway.web.measure;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.vocabulary.Period;

/** Which records behind a measure are asked for, as it stands in the address. */
public final class ReferencesQuestion {
    @QueryParam("plan")
    String plan;

    @QueryParam("area")
    String area;

    @QueryParam("category")
    String category;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("cursor")
    String cursor;

    /**
     * The page on which they are asked for; nothing is read before somebody does.
     *
     * @param period null for the reader to say
     */
    static String address(Place of, Period period) {
        String named = period == null ? null : period.toString();
        return Addresses.of(
                "/measures/" + Addresses.encoded(of.measure().id()) + "/references",
                "plan",
                of.plan().plan(),
                "area",
                of.area().code(),
                "from",
                named,
                "to",
                named);
    }

    /** Null where nothing was said. */
    Period from() {
        return period(from).orElse(null);
    }

    /** The same as {@link #from} where nothing was said. */
    Period to() {
        return period(to).orElse(from());
    }

    String category() {
        return category == null || category.isBlank() ? null : category;
    }

    String cursor() {
        return cursor == null || cursor.isBlank() ? null : cursor;
    }

    private static Optional<Period> period(String text) {
        return Period.tryParse(text == null ? null : text.strip());
    }
}
