package org.communitysafety.simulation.reporting;

import java.util.List;
import java.util.function.BiConsumer;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.reporting.domain.AlertRule;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.target.MemoryPositions;

/** What reporting-service keeps, whichever of its instances asks. */
public final class ReportingDatabase {
    public final Database database;
    public final MemoryPositions positions;
    public final MemoryValues values;
    public final MemoryStatuses statuses;
    public final MemoryAlerts alerts;
    public final MemoryOutbox outbox;
    public final List<Plan> plans;
    public final List<AlertRule> rules;

    public ReportingDatabase(
            Database database,
            List<Plan> plans,
            List<AlertRule> rules,
            PlantedBug bug,
            BiConsumer<Partition, String> movedWrongly) {
        this.database = database;
        this.positions = new MemoryPositions(database, PlantedBug.NONE, movedWrongly);
        this.values = new MemoryValues(database, bug);
        this.statuses = new MemoryStatuses(database);
        this.alerts = new MemoryAlerts(database);
        this.outbox = new MemoryOutbox(database, bug);
        this.plans = plans;
        this.rules = rules;
    }
}
