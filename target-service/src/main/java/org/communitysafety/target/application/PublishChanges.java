package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Sample;
import org.communitysafety.target.domain.ValueKey;

/**
 * Publishes what changed, in rounds: all marks that one view of the database shows, with the values of that same view.
 * The marks go in the transaction that waited for Kafka's acknowledgement, so a crash publishes the round again.
 */
@ApplicationScoped
public class PublishChanges {
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Changes changes;
    private final References references;
    private final PublishReference reference;
    private final CurrentValues values;
    private final PublishJudged judged;
    private final Publications publications;

    public PublishChanges(
            Transactions transactions,
            Changes changes,
            References references,
            PublishReference reference,
            CurrentValues values,
            PublishJudged judged,
            Publications publications) {
        this.transactions = transactions;
        this.changes = changes;
        this.references = references;
        this.reference = reference;
        this.values = values;
        this.judged = judged;
        this.publications = publications;
    }

    /** @return how many values the round held; nothing is lost when it fails */
    public int round() {
        return transactions.call(LONGEST_ROUND, () -> {
            OptionalLong round = changes.beginRound();
            return round.isPresent()
                    ? publications.following(changes.takeTraces(), () -> publish(round.getAsLong()))
                    : 0;
        });
    }

    private int publish(long round) {
        reference.publish();
        Collection<IndicatorValue> changed = changedValues();
        if (!changed.isEmpty()) {
            publications.values(round, changed, references.current().geography());
        }
        judged.publish();
        return changed.size();
    }

    private Collection<IndicatorValue> changedValues() {
        Map<ValueKey, List<Sample>> counted = changes.takeValues();
        Set<Measurement.Key> reported = changes.takeReported();
        List<IndicatorValue> changed = new ArrayList<>();
        if (!counted.isEmpty() || !reported.isEmpty()) {
            changed.addAll(values.counted(counted, reported));
        }
        if (!reported.isEmpty()) {
            changed.addAll(values.reported(reported));
        }
        return changed;
    }
}
