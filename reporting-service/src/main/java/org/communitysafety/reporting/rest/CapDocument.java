package org.communitysafety.reporting.rest;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.communitysafety.reporting.domain.delivery.CapMessage;

/** A CAP 1.2 message as XML, its elements in the order that the schema of OASIS demands. */
final class CapDocument {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** CAP takes no Z: UTC is written as an offset of minus zero. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'").withZone(ZoneOffset.UTC);

    private static final int LONGEST_HEADLINE = 160;

    private final XMLStreamWriter xml;

    private CapDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(CapMessage message, URI web) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "alert");
            xml.writeDefaultNamespace(NAMESPACE);
            new CapDocument(xml).alert(message, web);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a CAP message cannot be written: " + message.identifier(), e);
        }
        return written.toString();
    }

    private void alert(CapMessage message, URI web) throws XMLStreamException {
        text("identifier", message.identifier());
        text("sender", message.sender());
        text("sent", time(message.sent()));
        text("status", message.status());
        text("msgType", message.type());
        text("scope", "Restricted");
        text("restriction", "For the responsible authorities of the partnership and those who act for them.");
        if (!message.references().isEmpty()) {
            text("references", references(message));
        }
        info(message, web);
    }

    private void info(CapMessage message, URI web) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "info");
        text("language", "en-GB");
        text("category", "Safety");
        text("event", message.event());
        text("responseType", message.responseType());
        text("urgency", message.weight().urgency());
        text("severity", message.weight().severity());
        text("certainty", message.weight().certainty());
        text("effective", time(message.sent()));
        text("onset", time(message.onset()));
        text("senderName", "Community Safety Platform");
        text("headline", headline(message.text()));
        text("description", message.text());
        text("web", web.toString());
        message.parameters().forEach(this::parameter);
        area(message);
        xml.writeEndElement();
    }

    private void area(CapMessage message) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "area");
        text("areaDesc", message.area());
        if (message.geocode() != null) {
            named("geocode", "ONS", message.geocode());
        }
        xml.writeEndElement();
    }

    private void parameter(String name, String value) {
        try {
            named("parameter", name, value);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void named(String element, String name, String value) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        text("valueName", name);
        text("value", value);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeCharacters(text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " "));
        xml.writeEndElement();
    }

    private static String references(CapMessage message) {
        return message.references().stream()
                .map(earlier -> String.join(",", earlier.sender(), earlier.identifier(), time(earlier.sent())))
                .collect(Collectors.joining(" "));
    }

    private static String headline(String text) {
        return text.length() <= LONGEST_HEADLINE ? text : text.substring(0, LONGEST_HEADLINE - 1) + "…";
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
