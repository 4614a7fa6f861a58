package org.communitysafety.gateway.web.chart;

import io.quarkus.qute.RawString;
import java.util.Locale;

/** Writes a drawing element by element. Everything given to it as text is escaped, so a name may be anything. */
public final class Svg {
    private final StringBuilder drawing = new StringBuilder();

    private Svg() {}

    /**
     * Begins a drawing that scales with the page. What it shows is said in its title and description, and in a table beside it.
     *
     * @param id of the element, which no other drawing of the page has
     */
    public static Svg drawing(String id, int width, int height, String title, String description) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "csp-chart",
                "viewBox",
                "0 0 " + width + ' ' + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.text("title", title, "id", id + "-title");
        return svg.text("desc", description, "id", id + "-desc");
    }

    /** An element without content. @param attributes names and values in turns */
    public Svg element(String name, Object... attributes) {
        begin(name, attributes);
        drawing.append("/>");
        return this;
    }

    /** An element that contains text. */
    public Svg text(String name, String content, Object... attributes) {
        begin(name, attributes);
        drawing.append('>').append(escaped(content)).append("</").append(name).append('>');
        return this;
    }

    public Svg open(String name, Object... attributes) {
        begin(name, attributes);
        drawing.append('>');
        return this;
    }

    public Svg close(String name) {
        drawing.append("</").append(name).append('>');
        return this;
    }

    /** The whole drawing, for a template to put in as it is. */
    public RawString end() {
        return new RawString(close("svg").drawing.toString());
    }

    private void begin(String name, Object... attributes) {
        drawing.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            drawing.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(written(attributes[i + 1])))
                    .append('"');
        }
    }

    private static String written(Object value) {
        return value instanceof Double ? String.format(Locale.ROOT, "%.1f", (Double) value) : String.valueOf(value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
