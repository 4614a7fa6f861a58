package org.communitysafety.gateway.web.areas;

import org.communitysafety.gateway.web.chart.Svg;

/**
 * An area as a map shows it.
 *
 * @param shade 1 is the palest, 5 the darkest; 0 where there is no figure to shade by
 */
record MappedArea(String code, String name, Figure figure, int shade) {
    static final String SHADE = "csp-areas-shade--";
    static final String HATCHED = "csp-areas-hatched";
    static final String PARTIAL = " csp-areas-partial";
    static final String SUPPRESSED = "url(#areas-suppressed)";
    static final String MISSING = "url(#areas-missing)";

    private static final String INK = "#0b0c0c";
    private static final int DARK = 4;

    /** What is said of it: its name, its figure, and that this may not be all. */
    String words() {
        return name + ": " + figure.text()
                + (figure.isPartial() ? " (" + figure.completeness().toLowerCase() + ')' : "");
    }

    /** The figure as it stands on a map; an asterisk says that it may not be all. */
    String number() {
        return figure.isPartial() ? figure.text() + '*' : figure.text();
    }

    /** The classes of its shape. */
    String style() {
        String fill = shade > 0 ? SHADE + shade : HATCHED;
        return figure.isPartial() ? fill + PARTIAL : fill;
    }

    /** The fill of a shape without a shade; one that has a shade has that instead. */
    String pattern() {
        return figure.suppressed() ? SUPPRESSED : MISSING;
    }

    boolean isDark() {
        return shade >= DARK;
    }

    /** The patterns that shapes are filled with; once in a drawing. */
    static Svg withPatterns(Svg svg) {
        svg.open("defs");
        svg.open("pattern", "id", "areas-missing", "width", 10, "height", 10, "patternUnits", "userSpaceOnUse")
                .element("path", "d", "M0 10L10 0", "stroke", INK, "stroke-width", 1)
                .close("pattern");
        svg.open("pattern", "id", "areas-suppressed", "width", 10, "height", 10, "patternUnits", "userSpaceOnUse")
                .element("path", "d", "M0 10L10 0M0 0L10 10", "stroke", INK, "stroke-width", 1)
                .close("pattern");
        return svg.close("defs");
    }
}
