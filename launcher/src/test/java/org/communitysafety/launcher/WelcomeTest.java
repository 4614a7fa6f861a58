package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    @Test
    void itNamesThePageTheDocumentationAndAnEventOfToday() {
        String text = Welcome.text(8090, LocalDate.of(2026, 3, 1));

        assertTrue(text.contains("http://127.0.0.1:8090/\n"), text);
        assertTrue(text.contains("http://127.0.0.1:8090/docs"), text);
        assertTrue(text.contains("curl -i http://127.0.0.1:8090/api/v1/incidents"), text);
        assertTrue(text.contains("\"occurred\":\"2026-03-01\""), text);
    }
}
