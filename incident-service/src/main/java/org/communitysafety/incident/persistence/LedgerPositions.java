package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.communitysafety.incident.application.ConsumerPositions;
import org.communitysafety.kit.ledger.OffsetLedger;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;

/** Positions in the table {@code consumer_offset}. */
@ApplicationScoped
class LedgerPositions implements ConsumerPositions {
    private final Database database;

    LedgerPositions(Database database) {
        this.database = database;
    }

    @Override
    public Map<Partition, Long> of(String consumer, Set<Partition> partitions) {
        return database.run(connection -> new OffsetLedger(consumer).positions(connection, partitions));
    }

    @Override
    public void advance(String consumer, Map<Partition, Span> spans) {
        database.run(connection -> {
            new OffsetLedger(consumer).advance(connection, spans);
            return null;
        });
    }
}
