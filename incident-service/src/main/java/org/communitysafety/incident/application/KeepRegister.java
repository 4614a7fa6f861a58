package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.RegisterId;

/** Follows the log of incidents and keeps the newest version of each. */
@ApplicationScoped
public class KeepRegister {
    private static final String CONSUMER = "incident-register";

    private final Register register;
    private final ConsumerPositions positions;

    public KeepRegister(Register register, ConsumerPositions positions) {
        this.register = register;
        this.positions = positions;
    }

    @Transactional
    public Map<Partition, Start> positions(Retained retained) {
        return positions.of(CONSUMER, retained);
    }

    /** Takes a batch and moves the positions, both or neither. */
    @Transactional
    public void keep(List<RegisterVersion> versions, Map<Partition, Span> spans) {
        positions.advance(CONSUMER, spans);
        register.keep(newestOfEach(versions));
    }

    private static List<RegisterVersion> newestOfEach(List<RegisterVersion> versions) {
        Map<RegisterId, RegisterVersion> newest = new HashMap<>();
        for (RegisterVersion version : versions) {
            newest.merge(
                    version.id(), version, (one, other) -> other.version().isNewerThan(one.version()) ? other : one);
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(version -> version.id().value()))
                .toList();
    }
}
