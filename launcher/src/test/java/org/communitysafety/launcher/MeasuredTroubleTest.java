package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communitysafety.launcher.Finding.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTroubleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csp_poll_held_partitions{loop=\"target-fold-1\"} 2.0 | PROBLEM | target-fold-1 of target-service holds 2 partitions back",
                "csp_poll_silence_seconds{loop=\"target-fold-2\"} 901.5 | PROBLEM | target-fold-2 of target-service has kept nothing for",
                "csp_poll_lag_records{loop=\"target-fold-1\"} 1234567.0 | WARNING | is 1,234,567 records behind",
                "csp_verification_differences 3.0 | PROBLEM | found 3 differences",
                "csp_feed_silence_seconds{agency=\"norfolk-constabulary\"} 4320000.0 | WARNING | from norfolk-constabulary for 50 days",
                "csp_delivery_receivers_parked 1.0 | WARNING | 1 receivers of alerts are not tried any more",
                "csp_delivery_oldest_waiting_seconds 1200 | WARNING | has waited 20 minutes",
            })
    void whatIsMeasuredBecomesAFindingWithARemedy(String sample, Grade grade, String words) {
        List<Finding> found = MeasuredTrouble.of("target-service", MetricsPage.of("# HELP x y\n" + sample + "\n"));

        assertEquals(1, found.size(), found.toString());
        assertEquals(grade, found.get(0).grade());
        assertTrue(found.get(0).what().contains(words), found.get(0).what());
        assertTrue(
                found.get(0).remedy().contains("docs/operations/runbooks/"),
                found.get(0).remedy());
    }

    @Test
    void whatIsAsItShouldBeAndWhatIsNotKnownYetIsNotTold() {
        String page =
                """
                # TYPE csp_poll_lag_records gauge
                csp_poll_lag_records{loop="target-fold-1"} NaN
                csp_poll_lag_records{loop="target-fold-2"} 5000.0
                csp_poll_held_partitions{loop="target-fold-1"} 0.0
                csp_poll_silence_seconds{loop="target-fold-1"} 899.0
                csp_verification_differences NaN
                """;

        assertEquals(List.of(), MeasuredTrouble.of("target-service", MetricsPage.of(page)));
    }
}
