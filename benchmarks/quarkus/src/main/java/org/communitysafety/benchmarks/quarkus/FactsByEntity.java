package org.communitysafety.benchmarks.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.benchmarks.drain.Incident;
import org.hibernate.Session;

/** Keeps an incident as a Panache entity, and its cells in the same transaction. */
@ApplicationScoped
public class FactsByEntity {
    private final Cells cells;

    FactsByEntity(Cells cells) {
        this.cells = cells;
    }

    @Transactional
    void keep(Incident incident) {
        SortedMap<String, Long> gains = new TreeMap<>();
        Fact held = Fact.findById(incident.reference());
        if (held == null) {
            Fact fact = new Fact();
            fact.take(incident);
            fact.persist();
        } else if (incident.version().compareTo(held.version) > 0) {
            cells.move(gains, held.incident(), -1);
            held.take(incident);
        } else {
            return;
        }
        cells.move(gains, incident, 1);
        Fact.getEntityManager().unwrap(Session.class).doWork(connection -> cells.add(connection, gains));
    }
}
