package org.communitysafety.reporting.domain.delivery;

import static org.communitysafety.reporting.domain.delivery.Notices.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.SampleAlerts;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void twoMilestonesOfOneMeasureHaveLabelsOfTheirOwn() {
        Alert alert = SampleAlerts.alert(new UUID(0, 1), "Harm is due to fall.", NOON, AlertState.FIRING);

        Notice first = Notice.of(SampleAlerts.about(alert, "2013-03-31"), false);
        Notice second = Notice.of(SampleAlerts.about(alert, "2014-03-31"), false);

        assertEquals("2013-03-31", first.labels().get("item"));
        assertNotEquals(first.labels(), second.labels());
    }
}
