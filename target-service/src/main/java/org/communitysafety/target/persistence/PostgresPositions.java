package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.communitysafety.kit.ledger.OffsetLedger;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.target.application.CountedSoFar;
import org.communitysafety.target.application.Positions;

/** Positions in the service's own database. */
@ApplicationScoped
public class PostgresPositions implements Positions, CountedSoFar {
    private final OffsetLedger ledger = new OffsetLedger("target-service");
    private final Sql sql;

    public PostgresPositions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Partition, Start> of(Retained retained) {
        return sql.with(connection -> ledger.open(connection, retained));
    }

    /** Every partition that was ever read. */
    Map<Partition, Long> all() {
        return sql.with(ledger::all);
    }

    @Override
    public long records() {
        return all().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void advance(Map<Partition, Span> spans) {
        sql.with(connection -> {
            ledger.advance(connection, spans);
            return null;
        });
    }
}
