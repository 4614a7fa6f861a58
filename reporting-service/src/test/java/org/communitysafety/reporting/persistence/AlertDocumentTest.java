package org.communitysafety.reporting.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.SampleAlerts;
import org.junit.jupiter.api.Test;

/** Alerts as they are kept, those of earlier versions among them. */
class AlertDocumentTest {
    private final Documents documents = new Documents();
    private final Alert alert = SampleAlerts.alert(
            new UUID(0, 1), "An invented figure.", Instant.parse("2021-04-01T12:00:00Z"), AlertState.FIRING);

    @Test
    void anAlertIsReadAsItWasKept() {
        assertEquals(alert, documents.read(documents.write(alert), Alert.class));
    }

    @Test
    void anAlertKeptBeforeSampleEventsWereHasNone() {
        String before = documents.write(alert).replace("\"sampleEvents\":null", "\"clearing\":null");

        assertNull(documents.read(before, Alert.class).evidence().sampleEvents());
    }

    @Test
    void whatWasClearingGoesOnAsTheMigrationWritesIt() {
        String migrated = documents
                .write(alert)
                .replace(
                        "\"movesAt\":null,\"movesTo\":null",
                        "\"movesAt\":\"2026-01-01T00:00:10+00:00\",\"movesTo\":\"RESOLVED\"");

        Alert.Watch watch = documents.read(migrated, Alert.class).watch();

        assertEquals(Instant.parse("2026-01-01T00:00:10Z"), watch.movesAt());
        assertEquals(AlertState.RESOLVED, watch.movesTo());
    }
}
