package org.communitysafety.gateway.web.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AboutViewTest {
    @Test
    void aContactIsShownAsItWasConfiguredAndNothingIsMadeUpWhereThereIsNone() {
        assertEquals(
                "safety@example.org",
                AboutView.of(() -> Optional.of(" safety@example.org ")).contact());
        assertNull(AboutView.of(() -> Optional.of(" ")).contact());
        assertNull(AboutView.of(Optional::empty).contact());
    }

    @Test
    void whatIsKeptForHowLongIsWhatTheGuideOfRetentionSays() throws IOException {
        AboutView view = AboutView.of(Optional::empty);
        String guide = Files.readString(Path.of("../docs/operations/retention.md"));
        String page = Files.readString(Path.of("src/main/resources/templates/about/about.html"));

        assertTrue(guide.contains("| `incidents` | 24 | Kafka, by age | " + view.events() + " |"), view.events());
        assertTrue(guide.contains("| `*.dead-letters` | 6 | Kafka, by age | " + view.letters() + " |"), view.letters());
        assertTrue(guide.contains("(" + view.segment() + ", `log.roll.ms`"), view.segment());
        Map.of(
                        "Refused lines, encrypted, for whoever sent them: 14 days",
                        "after 14 days (`incident.rejects.kept-for`)",
                        "Who did what when: six years",
                        "after six years (`incident.access-record.kept-for`)",
                        "30 days in the shipped setting",
                        "Barman Cloud: 30 days")
                .forEach((said, written) -> {
                    assertTrue(page.contains(said), said);
                    assertTrue(guide.contains(written), written);
                });
    }
}
