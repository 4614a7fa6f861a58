package org.communitysafety.incident.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.incident.domain.CancelledIncident;
import org.communitysafety.incident.domain.EventType;
import org.communitysafety.incident.domain.RecordedIncident;
import org.communitysafety.kit.events.DataHash;
import org.communitysafety.vocabulary.Category;
import org.junit.jupiter.api.Test;

class CanonicalIncidentTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void whatIsWrittenIsWhatIsHashed() throws Exception {
        RecordedIncident full = new RecordedIncident(
                "nottinghamshire-police",
                "R\u00e9f \"1\"/\\ \u2028\uD83D\uDE00\u007F",
                "2018-10-14T22:05:00Z",
                "2018-10-15",
                Category.VIOLENT_CRIME,
                "8N",
                List.of("alcohol", "hate"),
                "E05012270",
                null,
                null,
                "charged");
        RecordedIncident bare = new RecordedIncident(
                "norfolk-constabulary",
                "f#1",
                "2018-10",
                null,
                Category.DRUGS,
                null,
                List.of(),
                null,
                null,
                null,
                null);

        for (RecordedIncident incident : List.of(full, bare)) {
            byte[] written = CanonicalIncident.of(incident);

            assertEquals(DataHash.of(MAPPER.readTree(written)), sha256(written));
        }
        byte[] cancelled = CanonicalIncident.of(new CancelledIncident("a", "b", "in-error"));
        assertEquals(DataHash.of(MAPPER.readTree(cancelled)), sha256(cancelled));
    }

    @Test
    void victimAndLocationJoinWithoutChangingTheHash() throws Exception {
        RecordedIncident incident = new RecordedIncident(
                "norfolk-constabulary", "1", "2018-10", null, Category.DRUGS, null, List.of(), null, null, null, null);
        byte[] written = CanonicalIncident.of(incident);

        byte[] both = CanonicalIncident.with(written, "k0001:abc-_9", "k0001:def-_8", Map.of());
        byte[] location = CanonicalIncident.with(written, null, "k0001:def-_8", Map.of());

        IncidentRecorded read = MAPPER.readValue(both, IncidentRecorded.class);
        assertEquals("k0001:abc-_9", read.victim());
        assertEquals("k0001:def-_8", read.location());
        assertNull(MAPPER.readValue(location, IncidentRecorded.class).victim());
        assertEquals(sha256(written), DataHash.of(MAPPER.readTree(both)));
        assertEquals(sha256(written), DataHash.of(MAPPER.readTree(location)));
        assertSame(written, CanonicalIncident.with(written, null, null, Map.of()));
    }

    @Test
    void tokensOfOlderKeysJoinWithoutChangingTheHash() throws Exception {
        RecordedIncident incident = new RecordedIncident(
                "norfolk-constabulary", "1", "2018-10", null, Category.DRUGS, null, List.of(), null, null, null, null);
        byte[] written = CanonicalIncident.of(incident);
        Map<String, List<String>> before =
                Map.of("k0003:a", List.of("k0001:a", "k0002:a"), "k0003:p", List.of("k0001:p", "k0002:p"));

        byte[] whole = CanonicalIncident.with(written, "k0003:a", "k0003:p", before);

        assertEquals(before, MAPPER.readValue(whole, IncidentRecorded.class).tokensBefore());
        assertEquals(sha256(written), DataHash.of(MAPPER.readTree(whole)));
    }

    @Test
    void theTypesAreThoseOfTheContract() {
        assertEquals(EventTypes.INCIDENT_RECORDED, EventType.INCIDENT_RECORDED.ceType());
        assertEquals(EventTypes.INCIDENT_CANCELLED, EventType.INCIDENT_CANCELLED.ceType());
        assertEquals(EventTypes.MEASUREMENT_REPORTED, EventType.MEASUREMENT_REPORTED.ceType());
        assertEquals(EventTypes.FEED_DECLARED, EventType.FEED_DECLARED.ceType());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
