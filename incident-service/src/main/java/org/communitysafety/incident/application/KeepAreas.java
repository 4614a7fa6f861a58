package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;

/** Follows the look-up. */
@ApplicationScoped
public class KeepAreas {
    private static final String CONSUMER = "incident-areas";

    private final Areas areas;
    private final ConsumerPositions positions;

    public KeepAreas(Areas areas, ConsumerPositions positions) {
        this.areas = areas;
        this.positions = positions;
    }

    @Transactional
    public Map<Partition, Start> positions(Retained retained) {
        return positions.of(CONSUMER, retained);
    }

    /** @param placements in the order of the log; of one area the last counts */
    @Transactional
    public void keep(List<Areas.Placement> placements, Map<Partition, Span> spans) {
        positions.advance(CONSUMER, spans);
        Map<String, Areas.Placement> last = new TreeMap<>();
        placements.forEach(placement -> last.put(placement.code(), placement));
        areas.keep(List.copyOf(last.values()));
    }
}
