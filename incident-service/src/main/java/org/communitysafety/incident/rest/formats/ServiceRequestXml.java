package org.communitysafety.incident.rest.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.ServiceRequestMapping;

/**
 * Service requests as a GeoReport v2 server answers them in XML: {@code <service_requests>} with one {@code <request>}
 * each. It is received whole before its first request is read; document types and entities of its own are refused.
 */
public final class ServiceRequestXml implements SpooledEvents {
    private static final String ROOT = "service_requests";
    private static final String REQUEST = "request";
    private static final String MEDIA_TYPE = "application/xml";

    private final Spool spool;
    private final ServiceRequestMapping mapping;
    private final XMLStreamReader reader;
    private long number;

    private ServiceRequestXml(Spool spool, ServiceRequestMapping mapping, XMLStreamReader reader) {
        this.spool = spool;
        this.mapping = mapping;
        this.reader = reader;
    }

    /** @throws BrokenBodyException when it is no such document, or has more than 10,000 requests */
    public static ServiceRequestXml of(Body body, ServiceRequestMapping mapping, IntakeConfig config)
            throws BrokenBodyException {
        Spool spool = Spool.of(body, config);
        try {
            check(reader(spool));
            return new ServiceRequestXml(spool, mapping, reader(spool));
        } catch (XMLStreamException e) {
            spool.close();
            throw malformed();
        } catch (BrokenBodyException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public Submission next() throws BrokenBodyException {
        try {
            if (!toNextRequest(reader)) {
                return null;
            }
            number++;
            Optional<Map<String, String>> request = request();
            return request.isEmpty()
                    ? Submission.unreadable(number, Faults.eventTooLarge(), null)
                    : Submission.read(number, mapping.event(request.get()), written(request.get()));
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    @Override
    public Optional<RejectsForm> rejectsForm() {
        return Optional.of(
                new RejectsForm(MEDIA_TYPE, "incidents", ".xml", "<" + ROOT + ">\n", "\n", "\n</" + ROOT + ">\n"));
    }

    @Override
    public void close() {
        spool.close();
    }

    /** The texts of the members, without what lies deeper; empty when they are more than one event may hold. */
    private Optional<Map<String, String>> request() throws XMLStreamException {
        Map<String, String> members = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        long size = 0;
        int depth = 0;
        while (depth >= 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                size += reader.getLocalName().length();
                text.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 1 && !text.isEmpty() && size <= Faults.MOST_EVENT_BYTES) {
                    members.put(reader.getLocalName(), text.toString());
                }
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                size += reader.getTextLength();
                if (depth == 1 && size <= Faults.MOST_EVENT_BYTES) {
                    text.append(reader.getText());
                }
            }
        }
        return size <= Faults.MOST_EVENT_BYTES ? Optional.of(members) : Optional.empty();
    }

    private static void check(XMLStreamReader reader) throws XMLStreamException, BrokenBodyException {
        if (reader.nextTag() != XMLStreamConstants.START_ELEMENT || !ROOT.equals(reader.getLocalName())) {
            throw malformed();
        }
        int requests = 0;
        while (toNextRequest(reader)) {
            requests++;
            if (requests > Faults.MOST_BATCH_EVENTS) {
                throw new BrokenBodyException(Faults.batchTooLarge());
            }
        }
    }

    private static boolean toNextRequest(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && REQUEST.equals(reader.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static XMLStreamReader reader(Spool spool) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(spool.open());
    }

    private static byte[] written(Map<String, String> request) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter writer =
                XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartElement(REQUEST);
        for (Map.Entry<String, String> member : request.entrySet()) {
            writer.writeStartElement(member.getKey());
            writer.writeCharacters(member.getValue());
            writer.writeEndElement();
        }
        writer.writeEndElement();
        writer.flush();
        return bytes.toByteArray();
    }

    private static BrokenBodyException malformed() {
        return new BrokenBodyException(
                Faults.whole(
                        FaultCode.MALFORMED_XML,
                        "one well-formed XML document (GeoReport v2): <service_requests> with a <request> each, no document type"));
    }
}
