package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.communitysafety.kit.ledger.OffsetLedger;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.reporting.application.ConsumerPositions;

/** {@link ConsumerPositions} in the table {@code consumer_offset}. */
@ApplicationScoped
class PostgresPositions implements ConsumerPositions {
    private final Database database;

    PostgresPositions(Database database) {
        this.database = database;
    }

    @Override
    public Map<Partition, Start> of(String consumer, Retained retained) {
        return database.with(connection -> new OffsetLedger(consumer).open(connection, retained));
    }

    @Override
    public void advance(String consumer, Map<Partition, Span> spans) {
        database.with(connection -> {
            new OffsetLedger(consumer).advance(connection, spans);
            return true;
        });
    }
}
