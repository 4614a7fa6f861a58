package org.communitysafety.reporting.rest;

import static org.communitysafety.reporting.domain.AlertState.ACKNOWLEDGED;
import static org.communitysafety.reporting.domain.AlertState.FIRING;
import static org.communitysafety.reporting.domain.AlertState.PENDING;
import static org.communitysafety.reporting.domain.AlertState.RESOLVED;
import static org.communitysafety.reporting.domain.AlertState.STALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.SampleAlerts;
import org.communitysafety.reporting.domain.delivery.CapMessage;
import org.communitysafety.reporting.domain.delivery.CapMessage.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class CapDocumentTest {
    private static final Instant NOON = Instant.parse("2026-07-02T12:00:00Z");
    private static final UUID ID = new UUID(0, 7);
    private static final String SENDER = "alerts@example.org";
    private static final Origin ORIGIN = new Origin(false, SENDER, "Nottingham");

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void everyStateOfAnAlertIsAValidDocument(AlertState state) throws Exception {
        validated(document(false, FIRING, state));
        validated(document(true, PENDING, FIRING, state));
        validated(document(true, PENDING, state));
    }

    @Test
    void aNewAlertIsAnAlertWithItsFiguresAndItsArea() throws Exception {
        Document cap = validated(document(false, FIRING));

        assertEquals(ID + ".1", text(cap, "/alert/identifier"));
        assertEquals("2026-07-02T12:00:00-00:00", text(cap, "/alert/sent"));
        assertEquals("Actual", text(cap, "/alert/status"));
        assertEquals("Alert", text(cap, "/alert/msgType"));
        assertEquals("", text(cap, "/alert/references"));
        assertEquals("Safety", text(cap, "/alert/info/category"));
        assertEquals("1200", text(cap, "/alert/info/parameter[valueName='evidence.actual']/value"));
        assertEquals("Nottingham", text(cap, "/alert/info/area/areaDesc"));
        assertEquals("ONS", text(cap, "/alert/info/area/geocode/valueName"));
        assertEquals("E06000018", text(cap, "/alert/info/area/geocode/value"));
    }

    @Test
    void whatComesAfterIsAnUpdateAndTheEndCancelsAllThatWentBefore() throws Exception {
        Document update = validated(document(false, PENDING, FIRING, ACKNOWLEDGED));
        Document cancel = validated(document(false, PENDING, FIRING, ACKNOWLEDGED, RESOLVED));

        String first = SENDER + "," + ID + ".2,2026-07-02T12:01:00-00:00";
        String second = SENDER + "," + ID + ".3,2026-07-02T12:02:00-00:00";
        assertEquals("Update", text(update, "/alert/msgType"));
        assertEquals(first, text(update, "/alert/references"));
        assertEquals("Monitor", text(update, "/alert/info/responseType"));
        assertEquals("Cancel", text(cancel, "/alert/msgType"));
        assertEquals(first + " " + second, text(cancel, "/alert/references"));
        assertEquals("Past", text(cancel, "/alert/info/urgency"));
        assertEquals("AllClear", text(cancel, "/alert/info/responseType"));
    }

    @Test
    void newFiguresAreAnUpdateOfTheirOwnThatRefersToTheOneBefore() throws Exception {
        Alert firing = alert("Burglary rose, to 1200 from 1000.", FIRING);
        Alert corrected = alert("Burglary rose, to 1250 from 1000.", FIRING);
        CapChain chain = new CapChain(ORIGIN);
        chain.say(firing, NOON);
        chain.say(firing, NOON.plusSeconds(30));
        chain.say(corrected, NOON.plusSeconds(60));

        Document update = validated(CapDocument.write(chain.newest(), web()));

        assertEquals(2, chain.size(), "what says nothing new is no message");
        assertEquals(ID + ".2", text(update, "/alert/identifier"));
        assertEquals("2026-07-02T12:01:00-00:00", text(update, "/alert/sent"));
        assertEquals("Update", text(update, "/alert/msgType"));
        assertEquals(SENDER + "," + ID + ".1,2026-07-02T12:00:00-00:00", text(update, "/alert/references"));
        assertTrue(text(update, "/alert/info/description").contains("1250"));
    }

    @Test
    void whatNeverFiredIsCancelledAsTheDraftItWas() throws Exception {
        Document cancel = validated(document(false, PENDING, RESOLVED));

        assertEquals("Draft", text(cancel, "/alert/status"));
        assertEquals("Cancel", text(cancel, "/alert/msgType"));
        assertEquals(SENDER + "," + ID + ".1,2026-07-02T12:00:00-00:00", text(cancel, "/alert/references"));
    }

    @Test
    void theEndOfWhatWasNeverSaidIsNotSaidEither() {
        Alert ended = alert("Burglary rose.", RESOLVED);

        assertEquals(Optional.empty(), CapMessage.due(ended, ORIGIN, CapMessage.Before.NOTHING, NOON));
    }

    @Test
    void aDemonstrationIsAnExerciseAndWhatIsPendingADraft() throws Exception {
        assertEquals("Exercise", text(validated(document(true, FIRING)), "/alert/status"));
        assertEquals("Draft", text(validated(document(true, PENDING)), "/alert/status"));
    }

    @Test
    void figuresThatNoLongerArriveLeaveNothingCertain() throws Exception {
        assertEquals("Unknown", text(validated(document(false, FIRING, STALE)), "/alert/info/certainty"));
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        Alert alert = alert("a < b & \u0000c", FIRING);
        CapChain chain = new CapChain(new Origin(false, SENDER, null));
        chain.say(alert, NOON);
        CapMessage message = chain.newest();

        String description = text(validated(CapDocument.write(message, web())), "/alert/info/description");

        assertEquals("a < b &  c", description);
        assertTrue(text(validated(CapDocument.write(message, web())), "/alert/info/area/areaDesc")
                .startsWith("E06"));
    }

    /** The newest message of a life of which each step was said. */
    private static String document(boolean fictional, AlertState... life) {
        CapChain chain = new CapChain(new Origin(fictional, SENDER, "Nottingham"));
        for (int steps = 1; steps <= life.length; steps++) {
            Alert alert = alert("Burglary rose, to 1200 from 1000.", Arrays.copyOf(life, steps));
            chain.say(alert, alert.since());
        }
        return CapDocument.write(chain.newest(), web());
    }

    private static Alert alert(String summary, AlertState... life) {
        return SampleAlerts.alert(ID, summary, NOON, life);
    }

    private static URI web() {
        return URI.create("https://safety.example.org/api/v1/alerts/" + ID);
    }

    private static Document validated(String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CapDocumentTest.class.getResource("/cap-1.2.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }
}
