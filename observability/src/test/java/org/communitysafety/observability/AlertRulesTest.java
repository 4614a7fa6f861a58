package org.communitysafety.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every alert says for how long, how bad, what and what to do, and has been seen to fire and to stay quiet. */
class AlertRulesTest {
    private static final String RUNBOOKS = "docs/operations/runbooks";
    private static final List<String> SECTIONS =
            List.of("## What it means", "## What users see", "## Check", "## Do", "## Afterwards");

    static List<Alert> alerts() {
        return Alert.all();
    }

    static List<Path> runbooks() {
        return Repository.files(RUNBOOKS, ".md");
    }

    @Test
    void noTwoAlertsHaveOneName() {
        List<String> names = alerts().stream().map(Alert::name).toList();

        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        assertFalse(names.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void itWaitsHasASeverityASummaryAndARunbookThatIsThere(Alert alert) {
        assertTrue(alert.rule().path("for").asText().matches("[1-9][0-9]*[smhd]"), "for");
        assertTrue(
                Set.of("critical", "warning")
                        .contains(alert.rule().path("labels").path("severity").asText()),
                "severity");
        assertFalse(alert.annotation("summary").isBlank(), "summary");
        String runbook = alert.annotation("runbook_url");
        assertTrue(runbook.startsWith(RUNBOOKS + "/") && Files.isRegularFile(Repository.file(runbook)), runbook);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void oneTestSeesItFireAndAnotherSeesItStayQuiet(Alert alert) {
        List<JsonNode> expectations = new ArrayList<>();
        Repository.files("observability/prometheus/tests", ".yml")
                .forEach(file -> Repository.yaml(file).path("tests").forEach(test -> test.path("alert_rule_test")
                        .forEach(expectations::add)));
        Set<Boolean> fired = expectations.stream()
                .filter(expected ->
                        alert.name().equals(expected.path("alertname").asText()))
                .map(expected -> !expected.path("exp_alerts").isEmpty())
                .collect(Collectors.toSet());

        assertEquals(Set.of(true, false), fired);
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void aRunbookHasTheSameSectionsAndNamesItsAlerts(Path runbook) {
        String text = Repository.text(runbook);
        String path = RUNBOOKS + "/" + runbook.getFileName();
        List<Alert> its = alerts().stream()
                .filter(alert -> path.equals(alert.annotation("runbook_url")))
                .toList();

        assertFalse(its.isEmpty(), "no alert leads here");
        its.forEach(alert -> assertTrue(text.contains("`" + alert.name() + "`"), alert.name()));
        int at = 0;
        for (String section : SECTIONS) {
            int found = text.indexOf(section, at);
            assertTrue(found >= 0, section);
            at = found;
        }
    }

    @Test
    void theIndexOfOperationsHasEveryAlertAndEveryRunbook() {
        String index = Repository.text(Repository.file("docs/operations/README.md"));
        Set<String> missing = new TreeSet<>();
        alerts().stream()
                .map(Alert::name)
                .filter(name -> !index.contains("`" + name + "`"))
                .forEach(missing::add);
        runbooks().stream()
                .map(runbook -> "(runbooks/" + runbook.getFileName() + ")")
                .filter(link -> !index.contains(link))
                .forEach(missing::add);

        assertEquals(Set.of(), missing);
    }
}
