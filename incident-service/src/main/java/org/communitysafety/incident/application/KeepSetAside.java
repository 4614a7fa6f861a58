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

/** Follows the dead-letter topics of the whole platform. */
@ApplicationScoped
public class KeepSetAside {
    private static final String CONSUMER = "incident-dead-letters";

    private final SetAside setAside;
    private final ConsumerPositions positions;

    public KeepSetAside(SetAside setAside, ConsumerPositions positions) {
        this.setAside = setAside;
        this.positions = positions;
    }

    @Transactional
    public Map<Partition, Start> positions(Retained retained) {
        return positions.of(CONSUMER, retained);
    }

    /** A record that two services set aside is listed once. */
    @Transactional
    public void keep(List<SetAside.Letter> letters, Map<Partition, Span> spans) {
        positions.advance(CONSUMER, spans);
        Map<String, SetAside.Letter> first = new TreeMap<>();
        letters.forEach(letter -> first.putIfAbsent(letter.id(), letter));
        setAside.keep(List.copyOf(first.values()));
    }
}
