package org.communitysafety.simulation.target;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.target.application.CurrentValues;
import org.communitysafety.target.application.ErasePersons;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FeedConfig;
import org.communitysafety.target.application.FoldEvents;
import org.communitysafety.target.application.FoldFeeds;
import org.communitysafety.target.application.FoldMeasurements;
import org.communitysafety.target.application.FoldOtherEvents;
import org.communitysafety.target.application.FoldReferrals;
import org.communitysafety.target.application.FollowPersons;
import org.communitysafety.target.application.JudgeFeeds;
import org.communitysafety.target.application.MarkResting;
import org.communitysafety.target.application.MoveCells;
import org.communitysafety.target.application.Positions;
import org.communitysafety.target.application.PublishChanges;
import org.communitysafety.target.application.PublishJudged;
import org.communitysafety.target.application.PublishReference;
import org.communitysafety.target.application.ReadFromFacts;
import org.communitysafety.target.application.ReadReported;
import org.communitysafety.target.application.References;

/** The service's own code over the shared database: what one process of it holds. */
public final class TargetInstance {
    private static final FeedConfig USUAL = new FeedConfig() {
        @Override
        public Duration quietDeclared() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration quietUndeclared() {
            return Duration.ofSeconds(60);
        }
    };

    private final FoldEvents events;
    private final JudgeFeeds judge;
    private final PublishChanges publisher;

    /** @param lost the partitions that this instance lost since it read from them */
    public TargetInstance(TargetDatabase kept, ValueTopic topic, Clock clock, Supplier<Set<Partition>> lost) {
        NoReferrals referrals = new NoReferrals();
        References references = new References(
                kept.database, kept.reference, kept.definitions, referrals, kept.erasures, kept.sameTokens, List::of);
        FoldReferrals steps = new FoldReferrals(referrals, referrals, kept.changes, clock);
        MarkResting resting = new MarkResting(kept.changes, kept.feeds, kept.cells, kept.plans, references);
        judge = new JudgeFeeds(kept.database, kept.feeds, references, kept.changes, resting, clock);
        FoldFeeds feeds = new FoldFeeds(kept.feeds, kept.facts, kept.statements.asDeclarations(), judge, USUAL, clock);
        events = new FoldEvents(
                kept.database,
                positions(kept.positions, lost),
                new FollowPersons(
                        kept.reference,
                        references,
                        kept.sameTokens,
                        new ErasePersons(kept.reference, kept.erasures, kept.sameTokens, kept.facts, steps),
                        kept.facts,
                        steps),
                kept.facts,
                new FoldOtherEvents(new FoldMeasurements(kept.statements.asMeasurements(), kept.changes), steps),
                feeds,
                new MoveCells(kept.cells, kept.facts, resting, kept.changes));
        CurrentValues values = new CurrentValues(
                kept.cells,
                new ReadFromFacts(kept.facts, referrals, references),
                new ReadReported(kept.cells, kept.statements.asMeasurements(), references),
                kept.feeds,
                new MemoryEndedMonths(),
                references,
                clock);
        publisher = new PublishChanges(
                kept.database,
                kept.changes,
                references,
                new PublishReference(kept.changes, references, kept.plans, referrals, topic),
                values,
                new PublishJudged(kept.changes, kept.feeds, referrals, references, topic),
                topic);
    }

    private static Positions positions(MemoryPositions positions, Supplier<Set<Partition>> lost) {
        return new Positions() {
            @Override
            public Map<Partition, Start> of(Retained retained) {
                return positions.startsOf(retained);
            }

            @Override
            public void advance(Map<Partition, Span> spans) {
                positions.advance(spans, lost.get());
            }
        };
    }

    public Map<Partition, Long> startPositions(Set<Partition> partitions) {
        return MemoryPositions.next(events.startPositions(MemoryPositions.everythingOf(partitions)));
    }

    public void fold(EventBatch batch) {
        events.fold(batch);
    }

    /** @return how many feeds were judged */
    public int judgeDue() {
        return judge.judgeDue();
    }

    /** @return how many values the round held */
    public int publish() {
        return publisher.round();
    }
}
