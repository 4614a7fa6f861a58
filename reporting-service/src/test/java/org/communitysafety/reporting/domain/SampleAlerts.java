package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert.Transition;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Alerts for tests of what is told of them. */
public final class SampleAlerts {
    private static final Period YEAR = Period.parse("2019/20");
    private static final BigDecimal ACTUAL = new BigDecimal("1200");
    private static final BigDecimal BASELINE = new BigDecimal("1000");

    private SampleAlerts() {}

    /** About a measure of Nottingham's plan; one step a minute, the last state is its state. */
    public static Alert alert(UUID id, String summary, Instant from, AlertState... life) {
        List<Transition> steps = new ArrayList<>();
        for (AlertState state : life) {
            steps.add(new Transition(state, from.plusSeconds(60L * steps.size()), Alert.PLATFORM, null));
        }
        Transition last = steps.get(steps.size() - 1);
        return new Alert(
                id,
                new MeasureKey("nottingham-cdp-2021-24", "burglary-" + id, new AreaCode("E06000018")),
                "nottingham-cdp",
                "burglary",
                new Alert.Rule("turns-red", 1),
                last.state(),
                last.at(),
                summary,
                evidence(),
                steps);
    }

    private static Evidence evidence() {
        BigDecimal change = ACTUAL.subtract(BASELINE);
        return new Evidence(
                YEAR,
                ACTUAL,
                BASELINE,
                YEAR,
                change,
                BigDecimal.TEN,
                null,
                true,
                ValueSource.EVENTS,
                "poisson",
                4.3,
                0.001,
                1,
                1);
    }
}
