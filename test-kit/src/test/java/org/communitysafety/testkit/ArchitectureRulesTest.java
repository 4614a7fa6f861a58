package org.communitysafety.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {
    private static final String PACKAGE = "org.communitysafety.testkit.";

    @Test
    void aServiceThatKeepsTheDirectionPasses() {
        assertEquals(List.of(), violations("sound"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the domain decides and knows no framework",
                "the domain takes the time and every other input as an argument",
                "adapters never see each other",
                "only persistence knows SQL and JPA",
                "only messaging knows Kafka",
                "only the gateway and the command line make HTTP calls",
                "a name says what the thing is"
            })
    void eachBrokenRuleIsReportedWithItsReason(String reason) {
        List<String> violations = violations("unsound");

        assertTrue(violations.stream().anyMatch(violation -> violation.contains(reason)), violations.toString());
    }

    private static List<String> violations(String sample) {
        return ArchitectureRules.violations(PACKAGE + sample, new ClassFileImporter().importPackages(PACKAGE + sample));
    }
}
