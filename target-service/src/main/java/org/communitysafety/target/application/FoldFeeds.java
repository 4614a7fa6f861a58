package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.communitysafety.target.domain.Arrival;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.IncidentBatch;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.vocabulary.AgencyId;

/** Counts what arrived of each feed and takes declarations; judges at once what has arrived as declared. */
@ApplicationScoped
public class FoldFeeds {
    private final FeedCells feeds;
    private final IncidentFacts facts;
    private final Declarations declarations;
    private final JudgeFeeds judge;
    private final FeedConfig config;
    private final Clock clock;

    public FoldFeeds(
            FeedCells feeds,
            IncidentFacts facts,
            Declarations declarations,
            JudgeFeeds judge,
            FeedConfig config,
            Clock clock) {
        this.feeds = feeds;
        this.facts = facts;
        this.declarations = declarations;
        this.judge = judge;
        this.config = config;
        this.clock = clock;
    }

    /** In the running transaction, after the facts and cells of the batch. @param sent what steps and meetings add */
    void fold(
            IncidentBatch incidents,
            IncidentFacts.Kept kept,
            SortedMap<FeedKey, Integer> live,
            List<FeedGain> sent,
            List<Declaration> declared) {
        List<FeedGain> gains = new ArrayList<>(gains(incidents, arrived(incidents, kept), live));
        gains.addAll(sent);
        if (gains.isEmpty() && declared.isEmpty()) {
            return;
        }
        hold(gains, declared);
        Instant now = clock.instant();
        FeedCells.Settling settling = settling(now);
        List<FeedCell> touched = new ArrayList<>(feeds.add(gains, settling));
        touched.addAll(declare(declared, settling));
        judge.touched(touched, now);
    }

    /** In the running transaction: adds what a count of the facts says that months lack; they are judged as ever. */
    void putRight(List<FeedGain> lacking) {
        if (!lacking.isEmpty()) {
            hold(lacking, List.of());
            Instant now = clock.instant();
            judge.touched(feeds.add(lacking, settling(now)), now);
        }
    }

    private FeedCells.Settling settling(Instant now) {
        return new FeedCells.Settling(now.plus(config.quietDeclared()), now.plus(config.quietUndeclared()));
    }

    private List<FeedCell> declare(List<Declaration> declared, FeedCells.Settling settling) {
        List<FeedCell> touched = new ArrayList<>();
        if (!declared.isEmpty()) {
            declarations.keep(declared).stream()
                    .map(key -> new FeedCells.Month(key.agency(), key.month(), key.kind()))
                    .distinct()
                    .forEach(month -> touched.addAll(feeds.declare(month, declarations.declared(month), settling)));
        }
        return touched;
    }

    private Map<FeedKey, Integer> arrived(IncidentBatch incidents, IncidentFacts.Kept kept) {
        Map<FeedKey, Integer> arrived = new HashMap<>();
        for (IncidentVersion incident : incidents.newest()) {
            if (!incident.isCancelled() && kept.inserted().contains(incident.key())) {
                arrived.merge(incident.arrival().feed(), 1, Integer::sum);
            }
        }
        Set<Arrival> further = incidents.further(kept.inserted());
        if (!further.isEmpty()) {
            facts.arrive(further).forEach((key, count) -> arrived.merge(key, count, Integer::sum));
        }
        return arrived;
    }

    private static List<FeedGain> gains(
            IncidentBatch incidents, Map<FeedKey, Integer> arrived, SortedMap<FeedKey, Integer> live) {
        Map<FeedKey, Instant> received = incidents.lastReceived();
        SortedSet<FeedKey> keys = new TreeSet<>(arrived.keySet());
        keys.addAll(live.keySet());
        return keys.stream()
                .map(key ->
                        new FeedGain(key, arrived.getOrDefault(key, 0), live.getOrDefault(key, 0), received.get(key)))
                .toList();
    }

    /** What was of a panel that its pathway has no more is held as well. */
    private void hold(Collection<FeedGain> gains, Collection<Declaration> declared) {
        SortedSet<Feed> held = judge.everythingOf(concerned(gains, declared));
        gains.forEach(gain -> held.add(gain.key().feed()));
        declared.forEach(declaration ->
                declaration.counts().keySet().forEach(content -> held.add(new Feed(declaration.agency(), content))));
        feeds.lock(held);
    }

    /** All that an agency sends is judged together, and a declaration may withdraw any of it. */
    private static Set<AgencyId> concerned(Collection<FeedGain> gains, Collection<Declaration> declared) {
        Set<AgencyId> concerned = new HashSet<>();
        gains.forEach(gain -> concerned.add(gain.key().agency()));
        declared.forEach(declaration -> concerned.add(declaration.agency()));
        return concerned;
    }
}
