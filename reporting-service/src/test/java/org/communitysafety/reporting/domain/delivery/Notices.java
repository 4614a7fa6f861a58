package org.communitysafety.reporting.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communitysafety.reporting.domain.AlertState;

/** Notices for tests: about burglary, of the priority {@code crime}, to be acted on by two groups. */
public final class Notices {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Notices() {}

    public static Notice notice(long alert, AlertState state) {
        return new Notice(
                new UUID(0, alert),
                state,
                "nottingham-cdp-2021-24",
                "target-status",
                "crime",
                List.of("burglary-group", "tasking"),
                Map.of("alertname", "worse-and-signal", "measure", "m" + alert, "plan", "nottingham-cdp-2021-24"),
                "Burglary rose, to 1200 from 1000.",
                Map.of("actual", "1200", "baseline", "1000"),
                NOON,
                NOON.plusSeconds(60));
    }
}
