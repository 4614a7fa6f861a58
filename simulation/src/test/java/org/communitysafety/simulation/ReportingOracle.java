package org.communitysafety.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.reporting.application.Publication;
import org.communitysafety.reporting.application.ReportingCore;
import org.communitysafety.reporting.application.ValueBatch;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.Evidence;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.messaging.ReadForm;
import org.communitysafety.simulation.Violation.Kind;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.reporting.ReportingDatabase;
import org.communitysafety.simulation.reporting.WatchedPlan;
import org.communitysafety.simulation.target.ValueTopic;

/** Holds what reporting-service came to against judging the final figures once, and what was told against what stands. */
final class ReportingOracle {
    private final Platform platform;
    private final ReportingDatabase live;
    private final ReportingDatabase afresh;
    private final List<Violation> found = new ArrayList<>();

    ReportingOracle(Platform platform) {
        this.platform = platform;
        this.live = platform.reporting();
        Database database = new Database(Database.Interruptions.NONE);
        this.afresh = new ReportingDatabase(
                database, WatchedPlan.plans(), WatchedPlan.rules(), PlantedBug.NONE, (partition, what) -> {});
    }

    List<Violation> differences() {
        List<IndicatorValue> last = lastPublished();
        judgeOnce(last);
        Map<ValueKey, IndicatorValue> known = live.values.committed();
        last.forEach(value -> {
            IndicatorValue stands = known.get(value.key());
            if (stands == null || stands.round() != value.round()) {
                add(Kind.STATUS, "%s is known as %s and was published as %s".formatted(value.key(), stands, value));
            }
        });
        statuses();
        alerts();
        told();
        if (live.outbox.waiting() > 0) {
            add(Kind.STUCK, live.outbox.waiting() + " changes were never told");
        }
        return found;
    }

    private void add(Kind kind, String what) {
        found.add(new Violation(kind, what));
    }

    private List<IndicatorValue> lastPublished() {
        Map<ValueKey, IndicatorValue> last = new HashMap<>();
        for (int number = 0; number < ValueTopic.PARTITIONS; number++) {
            platform.topic().partition(number).stream()
                    .map(ReadForm::of)
                    .forEach(value -> last.merge(
                            value.key(), value, (before, after) -> after.round() >= before.round() ? after : before));
        }
        return List.copyOf(last.values());
    }

    private void judgeOnce(List<IndicatorValue> values) {
        SkewedClock clock = new SkewedClock(platform.time());
        ReportingCore core = new ReportingCore(afresh, Platform.feedMap(), publications -> {}, clock);
        core.receive(new ValueBatch(Map.of(new Partition(JudgingConsumer.TOPIC, 0), new Span(0, 1)), values));
        core.review();
    }

    private void statuses() {
        Map<MeasureKey, MeasureStatus> expected = new TreeMap<>(java.util.Comparator.comparing(MeasureKey::toString));
        afresh.statuses.committed().forEach((key, held) -> expected.put(key, held.status()));
        expected.forEach((key, status) -> {
            MeasureStatus stands = live.statuses.committed().containsKey(key)
                    ? live.statuses.committed().get(key).status()
                    : null;
            if (!status.equals(stands)) {
                add(Kind.STATUS, "%s is %s and should be %s".formatted(key, stands, status));
            }
        });
    }

    /** An alert whose figures went away stays, stale, where it was raised before; afresh it would not have been. */
    private void alerts() {
        Map<String, Alert> stand = open(live);
        Map<String, Alert> expected = open(afresh);
        Set<String> keys = new TreeSet<>(stand.keySet());
        keys.addAll(expected.keySet());
        for (String key : keys) {
            Alert alert = stand.get(key);
            Alert should = expected.get(key);
            if (should == null && alert.state() != AlertState.STALE) {
                add(Kind.ALERT, "%s is open as %s and nothing bears it out".formatted(key, alert.state()));
            } else if (should != null && alert == null) {
                add(Kind.ALERT, key + " is missing");
            } else if (should != null && !isSame(alert, should)) {
                add(Kind.ALERT, "%s is %s and should be %s".formatted(key, alert, should));
            }
        }
    }

    private static Map<String, Alert> open(ReportingDatabase kept) {
        Map<String, Alert> open = new TreeMap<>();
        kept.alerts.committed().stream()
                .filter(alert -> alert.state().isOpen())
                .forEach(alert -> open.put(alert.key(), alert));
        return open;
    }

    private static boolean isSame(Alert alert, Alert should) {
        if (alert.state() == AlertState.STALE || should.state() == AlertState.STALE) {
            return alert.state() == should.state();
        }
        return alert.state() == should.state()
                && alert.kind() == should.kind()
                && Objects.equals(alert.summary(), should.summary())
                && withoutSamples(alert.evidence()).equals(withoutSamples(should.evidence()));
    }

    /** Which incidents are named depends on which came last; everything else does not. */
    private static Evidence withoutSamples(Evidence evidence) {
        return new Evidence(evidence.words(), evidence.numbers(), evidence.flags(), null);
    }

    private void told() {
        List<UUID> told =
                platform.told().events().stream().map(Publication::eventId).toList();
        if (!told.equals(live.outbox.happened())) {
            add(Kind.TOLD, "changes %s were told and %s happened".formatted(told, live.outbox.happened()));
        }
        Map<UUID, Alert> last = new HashMap<>();
        Map<MeasureKey, MeasureStatus> statuses = new HashMap<>();
        Map<String, UUID> openUnder = new HashMap<>();
        for (Publication each : platform.told().events()) {
            if (each.status() != null) {
                statuses.put(each.measure(), each.status());
            } else if (each.alert() != null) {
                follow(each, openUnder);
                last.put(each.alertId(), each.alert());
            }
        }
        live.statuses.committed().forEach((key, held) -> {
            if (!held.status().equals(statuses.get(key))) {
                add(Kind.TOLD, "%s was told last as %s and is %s".formatted(key, statuses.get(key), held.status()));
            }
        });
        live.alerts.committed().forEach(alert -> {
            Alert known = last.remove(alert.id());
            if (known == null
                    || known.state() != alert.state()
                    || !known.evidence().equals(alert.evidence())) {
                add(Kind.TOLD, "%s was told last as %s and is %s".formatted(alert.key(), known, alert));
            }
        });
        last.values().forEach(alert -> add(Kind.TOLD, alert.key() + " was told and does not exist"));
    }

    private void follow(Publication told, Map<String, UUID> openUnder) {
        String key = told.alert().key();
        if (told.kind() == Publication.Kind.ALERT_RAISED) {
            UUID before = openUnder.put(key, told.alertId());
            if (before != null) {
                add(Kind.ALERT_TWICE, key + " was told as raised while it was open");
            }
        } else if (told.kind() == Publication.Kind.ALERT_RESOLVED) {
            openUnder.remove(key);
        }
    }
}
