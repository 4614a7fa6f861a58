package org.communitysafety.gateway.web.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A drawing as it was written, to be looked at by tests. */
final class Drawing {
    private final Element svg;

    private Drawing(Element svg) {
        this.svg = svg;
    }

    /** Where something stands, from its left to its right and from its top to its bottom. */
    record Box(String what, double left, double right, double top, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Drawing of(Object written) {
        try {
            return new Drawing(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + written, e);
        }
    }

    /** Elements of a kind in the group of that class. */
    List<Element> in(String group, String kind) {
        return elements("g")
                .filter(each -> each.getAttribute("class").equals(group))
                .flatMap(each -> elements(each, kind))
                .toList();
    }

    Stream<Element> elements(String kind) {
        return elements(svg, kind);
    }

    /** All words with the room that they take. */
    List<Box> words(String group) {
        return in(group, "text").stream().map(Drawing::box).toList();
    }

    /** Everything that stands somewhere: points of lines and areas, circles, and words. */
    List<Box> everything() {
        List<Box> boxes = new ArrayList<>();
        elements("text").map(Drawing::box).forEach(boxes::add);
        elements("circle")
                .forEach(
                        each -> boxes.add(around("circle", number(each, "cx"), number(each, "cy"), number(each, "r"))));
        Stream.concat(elements("polyline"), elements("polygon"))
                .flatMap(each -> Stream.of(each.getAttribute("points").split(" ")))
                .map(point -> point.split(","))
                .forEach(point ->
                        boxes.add(around("point", Double.parseDouble(point[0]), Double.parseDouble(point[1]), 0)));
        elements("line").forEach(each -> {
            boxes.add(around("line", number(each, "x1"), number(each, "y1"), 0));
            boxes.add(around("line", number(each, "x2"), number(each, "y2"), 0));
        });
        return boxes;
    }

    double[] viewBox() {
        return Stream.of(svg.getAttribute("viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Box box(Element text) {
        double x = number(text, "x");
        double y = number(text, "y");
        double width = TextSize.of(text.getTextContent());
        String anchor = inherited(text, "text-anchor");
        double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
        return new Box(text.getTextContent(), left, left + width, y - TextSize.FONT * 0.75, y + 2);
    }

    private static String inherited(Element element, String attribute) {
        return element.hasAttribute(attribute)
                ? element.getAttribute(attribute)
                : ((Element) element.getParentNode()).getAttribute(attribute);
    }

    private static Box around(String what, double x, double y, double radius) {
        return new Box(what + " at " + x + ',' + y, x - radius, x + radius, y - radius, y + radius);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Stream<Element> elements(Element within, String kind) {
        NodeList found = within.getElementsByTagName(kind);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
