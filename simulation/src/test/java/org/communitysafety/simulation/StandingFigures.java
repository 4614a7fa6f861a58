package org.communitysafety.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.simulation.Violation.Kind;
import org.communitysafety.simulation.reporting.ReportingDatabase;
import org.communitysafety.vocabulary.Period;

/** What has to hold of reporting-service after every commit: figures of one moment, and one open alert for one thing. */
final class StandingFigures {
    private final ReportingDatabase reporting;
    private long seen;

    StandingFigures(ReportingDatabase reporting) {
        this.reporting = reporting;
    }

    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        alerts(found);
        if (seen != reporting.values.commits()) {
            seen = reporting.values.commits();
            figures(found);
        }
        return found;
    }

    private void alerts(List<Violation> found) {
        Set<String> open = new HashSet<>();
        for (Alert alert : reporting.alerts.committed()) {
            if (alert.state().isOpen() && !open.add(alert.key())) {
                found.add(new Violation(Kind.ALERT_TWICE, "two alerts are open under " + alert.key()));
            }
        }
    }

    private void figures(List<Violation> found) {
        Map<ValueKey, IndicatorValue> values = reporting.values.committed();
        values.forEach((key, value) -> {
            if (key.period().kind() == Period.Kind.QUARTER && isCount(key)) {
                BigDecimal months = key.period().months().stream()
                        .map(month -> values.get(of(key, Period.month(month))))
                        .map(StandingFigures::count)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (months.compareTo(count(value)) != 0) {
                    found.add(new Violation(
                            Kind.ROUND, "%s is %s and its months are %s".formatted(key, count(value), months)));
                }
            }
        });
    }

    private static boolean isCount(ValueKey key) {
        return key.source() == ValueSource.EVENTS && !key.indicator().equals(World.REPEATS);
    }

    private static ValueKey of(ValueKey key, Period period) {
        return new ValueKey(key.indicator(), key.area(), period, key.source(), key.agency());
    }

    private static BigDecimal count(IndicatorValue value) {
        return value == null || value.value() == null ? BigDecimal.ZERO : value.value();
    }
}
