package org.communitysafety.simulation.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.reporting.application.Statuses;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** The status of each measure, and when something was said of each period. */
public final class MemoryStatuses implements Statuses {
    private final Database database;
    private final Table<MeasureKey, Held> statuses;
    private final Table<String, Instant> reported;

    MemoryStatuses(Database database) {
        this.database = database;
        this.statuses = database.table();
        this.reported = database.table();
    }

    public Map<MeasureKey, Held> committed() {
        return statuses.committed();
    }

    @Override
    public void judgeAlone() {
        database.statement("judge alone");
        database.lock("judgement");
    }

    @Override
    public List<Held> of(String plan) {
        return statuses.all().stream()
                .filter(held -> held.status().key().plan().equals(plan))
                .toList();
    }

    @Override
    public void keep(MeasureStatus status, Optional<Rag> lastColour, Instant at) {
        statuses.put(status.key(), new Held(status, lastColour));
    }

    @Override
    public void remove(MeasureKey key) {
        statuses.remove(key);
    }

    @Override
    public void appendToHistory(List<Reported> appended) {
        appended.forEach(one -> reported.put(
                key(
                        new MeasureKey(
                                one.subject().plan(),
                                one.subject().measure(),
                                one.subject().area()),
                        one.judgement().period()),
                one.at()));
    }

    @Override
    public Instant reportedAt(MeasureKey key, Period period) {
        return reported.find(key(key, period)).orElse(null);
    }

    private static String key(MeasureKey measure, Period period) {
        return measure + " " + period;
    }

    @Override
    public List<Reported> history(String plan, String targetOrMeasure, Long before, int limit) {
        throw new UnsupportedOperationException("nobody reads");
    }

    @Override
    public List<MeasureStatus> toldBy(String plan, Instant knownAt) {
        throw new UnsupportedOperationException("nobody reads");
    }

    @Override
    public List<Reported> reportedBy(String plan, Instant knownAt) {
        throw new UnsupportedOperationException("nobody reads");
    }

    @Override
    public List<Revised> revisions(String plan, String targetOrMeasure, Long after, int limit) {
        throw new UnsupportedOperationException("nobody reads");
    }
}
