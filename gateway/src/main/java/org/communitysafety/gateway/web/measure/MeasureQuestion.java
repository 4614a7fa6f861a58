package org.communitysafety.gateway.web.measure;

import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Addresses;

/** What of a measure is asked for, as it stands in the address; what is left out or empty is null. */
public final class MeasureQuestion {
    @QueryParam("plan")
    String plan;

    @QueryParam("area")
    String area;

    @QueryParam("kind")
    String kind;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    /** The period that is broken down. */
    @QueryParam("of")
    String of;

    @QueryParam("csv")
    String csv;

    /** "1" for a screen on a wall. */
    @QueryParam("kiosk")
    String kiosk;

    String plan() {
        return given(plan);
    }

    String area() {
        return given(area);
    }

    String kind() {
        return given(kind) == null ? "xmr" : kind;
    }

    String from() {
        return given(from);
    }

    String to() {
        return given(to);
    }

    String of() {
        return given(of);
    }

    String csv() {
        return given(csv);
    }

    boolean isForWall() {
        return "1".equals(given(kiosk));
    }

    /** The page of a measure. @param further names and values in turns */
    static String address(String measure, String plan, String area, String... further) {
        String[] whole = Stream.concat(Stream.of("plan", plan, "area", area), Stream.of(further))
                .toArray(String[]::new);
        return Addresses.of("/measures/" + Addresses.encoded(measure), whole);
    }

    /** A table of this page as a file. */
    String file(String measure, String planShown, String table) {
        return address(
                measure, planShown, area(), "kind", given(kind), "from", from(), "to", to(), "of", of(), "csv", table);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
