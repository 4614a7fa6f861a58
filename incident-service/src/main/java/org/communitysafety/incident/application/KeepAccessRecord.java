package org.communitysafety.incident.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.access.AccessChain;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.ChainedEntry;
import org.communitysafety.vocabulary.access.Link;

/** Chains what the gateways write, whichever of them and in whatever order, in the transaction that moves the positions. */
@ApplicationScoped
public class KeepAccessRecord {
    private static final String CONSUMER = "incident-access";

    private final AccessRecord record;
    private final ConsumerPositions positions;
    private final AccessRecordConfig config;
    private final Clock clock;
    private final Counter kept;

    public KeepAccessRecord(
            AccessRecord record,
            ConsumerPositions positions,
            AccessRecordConfig config,
            Clock clock,
            MeterRegistry registry) {
        this.record = record;
        this.positions = positions;
        this.config = config;
        this.clock = clock;
        this.kept = Counter.builder("csp.access.kept")
                .description("Entries of the access record chained and kept")
                .register(registry);
    }

    @Transactional
    public Map<Partition, Start> positions(Retained retained) {
        return positions.of(CONSUMER, retained);
    }

    @Transactional
    public void keep(List<AccessEntry> entries, Map<Partition, Span> spans) {
        positions.advance(CONSUMER, spans);
        if (entries.isEmpty()) {
            return;
        }
        Link end = record.takeEnd();
        List<ChainedEntry> chained = new ArrayList<>(entries.size());
        // A call's two entries lie in one partition in their order, and the sort leaves those of one time as they are.
        for (AccessEntry entry :
                entries.stream().sorted(Comparator.comparing(AccessEntry::at)).toList()) {
            ChainedEntry next = AccessChain.append(end, entry);
            chained.add(next);
            end = next.link();
        }
        record.append(chained);
        kept.increment(chained.size());
    }

    /** @return how many entries were removed because their time was over */
    @Transactional
    public int removeOld() {
        return record.removeBefore(clock.instant().minus(config.keptFor()));
    }
}
