package org.communitysafety.gateway.web.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    @Test
    void whatIsSaidOfMethodsIsWhatTheStudiesMeasured() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/templates/about/about.html"));
        String signal = Files.readString(Path.of("../docs/signal.md"));
        String forecasts = Files.readString(Path.of("../docs/forecasts.md"));
        String simulated = forecasts.substring(forecasts.indexOf("## Simulated"), forecasts.indexOf("## Real"));
        IntSummaryStatistics within = Pattern.compile("\\| \\d+ \\| (\\d+) %")
                .matcher(simulated)
                .results()
                .mapToInt(row -> Integer.parseInt(row.group(1)))
                .summaryStatistics();

        assertTrue(page.contains("about\n  once in eight years"), page);
        assertTrue(signal.contains("under 0.3 false onsets a series-year | everywhere; 0.12 over all"), signal);
        assertTrue(
                page.contains("it held in %d to %d of 100".formatted(within.getMin(), within.getMax())),
                within.toString());
    }
}
