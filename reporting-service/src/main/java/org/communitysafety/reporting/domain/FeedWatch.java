package org.communitysafety.reporting.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communitysafety.vocabulary.Period;

/**
 * The rule on feeds: an agency's records of a category are not whole, or none came for a month of which the same agency
 * sent others. One whole month ends it, for then the feed runs again.
 */
public final class FeedWatch {
    public static final Alert.Rule RULE = new Alert.Rule("feed-silent", 1);

    /** A category that came in fewer months than this has no rhythm to fall out of. */
    private static final int RHYTHM = 3;

    private final Hysteresis hysteresis;

    public FeedWatch(Hysteresis hysteresis) {
        this.hysteresis = new Hysteresis(1, 1, hysteresis.settle());
    }

    /**
     * @param months of one agency and category
     * @param newest the newest month that the agency sent anything whole of; empty when there is none
     */
    public Finding look(List<FeedMonth> months, Optional<YearMonth> newest) {
        List<FeedMonth> ordered = months.stream()
                .filter(month -> month.complete() != null)
                .sorted(Comparator.comparing(FeedMonth::month))
                .toList();
        FeedMonth any = months.get(0);
        List<Observation> observations = new ArrayList<>();
        ordered.forEach(month -> observations.add(Observation.against(Period.month(month.month()), !month.complete())));
        Optional<YearMonth> missing = missing(ordered, newest);
        missing.ifPresent(month -> observations.add(Observation.against(Period.month(month), true)));
        Standing standing = new Replay(hysteresis, period -> Optional.empty()).of(observations);
        boolean stands = !standing.isClear();
        return new Finding(
                AlertKind.FEED,
                AlertSubject.feed(any.agency(), any.category()),
                AlertGroup.NONE,
                RULE,
                standing,
                false,
                stands ? summary(any, missing, ordered) : null,
                stands ? evidence(missing, ordered) : null);
    }

    private static Optional<YearMonth> missing(List<FeedMonth> ordered, Optional<YearMonth> newest) {
        if (ordered.size() < RHYTHM) {
            return Optional.empty();
        }
        YearMonth last = ordered.get(ordered.size() - 1).month();
        return newest.filter(month -> month.isAfter(last));
    }

    private static String summary(FeedMonth feed, Optional<YearMonth> missing, List<FeedMonth> ordered) {
        if (missing.isPresent()) {
            return "Nothing came from %s of %s for %s, of which the agency sent other records."
                    .formatted(feed.agency(), feed.category(), missing.get());
        }
        FeedMonth last = ordered.get(ordered.size() - 1);
        return "The records of %s from %s for %s are not whole: %d came%s."
                .formatted(
                        last.category(),
                        last.agency(),
                        last.month(),
                        last.received(),
                        last.declared() == null ? "" : ", %d were declared".formatted(last.declared()));
    }

    private static Evidence evidence(Optional<YearMonth> missing, List<FeedMonth> ordered) {
        FeedMonth last = ordered.get(ordered.size() - 1);
        return Evidence.write()
                .word("period", missing.orElse(last.month()))
                .word("lastMonth", last.month())
                .word("basis", last.basis())
                .number("received", missing.isPresent() ? 0 : last.received())
                .number(
                        "declared",
                        missing.isPresent() || last.declared() == null ? null : Double.valueOf(last.declared()))
                .flag("complete", false)
                .done();
    }
}
