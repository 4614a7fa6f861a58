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
            steps.add(new Transition(state, from.plusSeconds(60L * steps.size()), Alert.PLATFORM, null, null));
        }
        Transition last = steps.get(steps.size() - 1);
        return new Alert(
                id,
                id.toString(),
                AlertKind.TARGET_STATUS,
                new AlertSubject(
                        "nottingham-cdp-2021-24",
                        "nottingham-cdp",
                        "burglary",
                        "burglary-" + id,
                        new AreaCode("E06000018"),
                        null,
                        null,
                        null,
                        null),
                AlertGroup.NONE,
                MeasureWatch.RULE,
                last.state(),
                last.at(),
                summary,
                evidence(),
                steps,
                null,
                new Alert.Watch(null, null, null, null));
    }

    /** The same alert about one of several things that its rule tells apart. */
    public static Alert about(Alert alert, String item) {
        return new Alert(
                alert.id(),
                alert.key(),
                alert.kind(),
                alert.subject().withItem(item),
                alert.group(),
                alert.rule(),
                alert.state(),
                alert.since(),
                alert.summary(),
                alert.evidence(),
                alert.transitions(),
                alert.muted(),
                alert.watch());
    }

    private static Evidence evidence() {
        return Evidence.write()
                .word("period", YEAR)
                .number("actual", ACTUAL)
                .number("baseline", BASELINE)
                .word("baselinePeriod", YEAR)
                .number("change", ACTUAL.subtract(BASELINE))
                .number("changePercent", BigDecimal.TEN)
                .flag("complete", true)
                .word("source", ValueSource.EVENTS.token())
                .word("signalRule", "poisson")
                .number("z", 4.3)
                .number("p", 0.001)
                .number("targetVersion", 1)
                .number("indicatorVersion", 1)
                .done();
    }
}
