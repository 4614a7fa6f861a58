package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.communitysafety.incident.application.ConsumerPositions;
import org.communitysafety.kit.ledger.OffsetLedger;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;

/** Positions in the table {@code consumer_offset}. */
@ApplicationScoped
class LedgerPositions implements ConsumerPositions {
    private final Database database;

    LedgerPositions(Database database) {
        this.database = database;
    }

    @Override
    public Map<Partition, Start> of(String consumer, Retained retained) {
        return database.run(connection -> new OffsetLedger(consumer).open(connection, retained));
    }

    @Override
    public void advance(String consumer, Map<Partition, Span> spans) {
        database.run(connection -> {
            new OffsetLedger(consumer).advance(connection, spans);
            return null;
        });
    }
}
