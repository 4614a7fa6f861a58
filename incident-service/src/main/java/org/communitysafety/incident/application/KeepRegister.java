package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;
import org.communitysafety.vocabulary.IncidentTokens;
import org.communitysafety.vocabulary.RegisterId;
import org.jboss.logging.Logger;

/** Follows the log of incidents and keeps the newest version of each. */
@ApplicationScoped
public class KeepRegister {
    private static final String CONSUMER = "incident-register";

    private static final Logger LOG = Logger.getLogger(KeepRegister.class);

    private final Register register;
    private final RegisterErasures erasures;
    private final ConsumerPositions positions;

    public KeepRegister(Register register, RegisterErasures erasures, ConsumerPositions positions) {
        this.register = register;
        this.erasures = erasures;
        this.positions = positions;
    }

    @Transactional
    public Map<Partition, Start> positions(Retained retained) {
        return positions.of(CONSUMER, retained);
    }

    /** Takes a batch and moves the positions, both or neither; persons are erased first. */
    @Transactional
    public void keep(List<RegisterVersion> versions, List<ErasedPerson> erased, Map<Partition, Span> spans) {
        positions.advance(CONSUMER, spans);
        if (!erased.isEmpty()) {
            int incidents = erasures.erase(erased);
            LOG.infof(
                    "persons erased from the register erasures=%s incidents=%d",
                    erased.stream().map(ErasedPerson::erasure).toList(), incidents);
        }
        register.keep(newestOfEach(afterErasures(versions)));
    }

    private List<RegisterVersion> afterErasures(List<RegisterVersion> versions) {
        Set<String> tokens = versions.stream()
                .map(version -> IncidentTokens.read(version.version().tokens()))
                .flatMap(each -> Stream.of(each.victim(), each.location()))
                .filter(token -> !token.isEmpty())
                .collect(Collectors.toSet());
        if (tokens.isEmpty()) {
            return versions;
        }
        ErasedTokens known = erasures.of(tokens);
        return versions.stream().map(version -> version.after(known)).toList();
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
