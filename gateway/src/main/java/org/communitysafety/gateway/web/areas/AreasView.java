package org.communitysafety.gateway.web.areas;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Table;

/**
 * Where harm is concentrated.
 *
 * @param map null where nothing is known of any area
 * @param areas null where nothing is known of any area
 * @param funnel how areas of different size compare
 * @param spots how areas rank by harm
 */
public record AreasView(
        Heading heading, ChoiceForm form, MapView map, Table areas, FunnelView funnel, SpotsView spots, OwnView own) {

    /**
     * What the page is about.
     *
     * @param notes what is to be known of the figures
     * @param file address of a table as a file, to which its name is to be added
     */
    public record Heading(String title, String answer, List<String> notes, String file) {}

    /**
     * Areas beside the limits of their size.
     *
     * @param drawing null where there is no such comparison, and {@code finding} says why
     * @param left those that could not be compared; null where all were
     */
    public record FunnelView(RawString drawing, Table table, String title, String finding, String left) {}

    /**
     * Areas by harm.
     *
     * @param table null where there is no ranking, and {@code said} says why
     * @param said what is weighed, by whom
     * @param left those that are not ranked; null where all are
     */
    public record SpotsView(Table table, String said, String left) {}

    /** @param table null where there are no own areas */
    public record OwnView(Table table) {}

    /** Each table that can be had as a file. */
    Stream<Table> tables() {
        return Stream.of(areas, funnel.table(), spots.table(), own.table()).filter(Objects::nonNull);
    }
}
