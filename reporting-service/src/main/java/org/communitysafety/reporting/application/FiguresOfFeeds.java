package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.vocabulary.FeedContent;

/** Judges figures again where what is known of feeds, or of what rests on them, changes what is said of a figure. */
@ApplicationScoped
class FiguresOfFeeds {
    private final Feeds feeds;
    private final AlertReference reference;
    private final JudgePlans plans;

    FiguresOfFeeds(Feeds feeds, AlertReference reference, JudgePlans plans) {
        this.feeds = feeds;
        this.reference = reference;
        this.plans = plans;
    }

    AlertReference reference() {
        return reference;
    }

    /**
     * What an indicator is made of decides which recording breaks reach it, and its kind whether its months make a sum; a
     * deliverable's sentence names who reported. Call inside a transaction.
     */
    void learn(List<Runnable> known) {
        if (known.isEmpty()) {
            return;
        }
        Map<String, Set<FeedContent>> before = reference.map().contentsOf();
        Set<String> headcountsBefore = reference.headcounts();
        AgencyNames namesBefore = reference.agencyNames();
        known.forEach(Runnable::run);
        Set<String> headcounts = reference.headcounts();
        Map<String, Set<FeedContent>> now = reference.map().contentsOf();
        Set<String> changed = now.keySet().stream()
                .filter(indicator -> !now.get(indicator).equals(before.get(indicator))
                        || headcounts.contains(indicator) != headcountsBefore.contains(indicator))
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            plans.judgeReading(changed, null);
        }
        Set<String> named = reference.agencyNames().otherThan(namesBefore);
        if (!named.isEmpty()) {
            plans.judgeDeliverablesOf(named);
        }
    }

    Set<FeedMonth> incomplete() {
        return Set.copyOf(feeds.incomplete());
    }

    /** A figure that is not complete says whose records are missing. Call inside a transaction. */
    void judgeChangedSince(Set<FeedMonth> before) {
        Set<FeedMonth> now = incomplete();
        Set<FeedContent> changed = Stream.concat(
                        before.stream().filter(month -> !now.contains(month)),
                        now.stream().filter(month -> !before.contains(month)))
                .map(FeedMonth::content)
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            plans.judgeRestingOn(changed, reference.map());
        }
    }
}
