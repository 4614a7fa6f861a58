package org.communitysafety.simulation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.AgencyHistory;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** What is said of feeds when all that was sent is judged once, at the end, by the domain's own rule. */
final class JudgedAfresh {
    private final Map<FeedKey, FeedCell> cells = new TreeMap<>();
    private final Indicators indicators = new Indicators(World.INDICATORS, List.of());
    private final Completeness completeness;

    /** @param kept of which the time of receipt is taken: it is of the platform, not of the facts */
    JudgedAfresh(Recounted recounted, Map<FeedKey, FeedCell> kept, Instant now) {
        Map<Feed, List<FeedCell>> bare = new TreeMap<>();
        recounted.feeds().forEach((key, month) -> bare.computeIfAbsent(key.feed(), feed -> new ArrayList<>())
                .add(new FeedCell(
                        key,
                        month.declared(),
                        month.arrived(),
                        month.live(),
                        null,
                        false,
                        Judgement.UNKNOWN,
                        kept.containsKey(key) ? kept.get(key).lastReceivedAt() : null,
                        null)));
        List<FeedHistory> histories = bare.entrySet().stream()
                .map(each -> new FeedHistory(each.getKey(), each.getValue()))
                .toList();
        Map<AgencyId, List<FeedHistory>> byAgency = histories.stream()
                .collect(Collectors.groupingBy(history -> history.feed().agency()));
        YearMonth current = YearMonth.from(PartnershipTime.dateOf(now));
        byAgency.values().forEach(ofAgency -> new AgencyHistory(ofAgency).judge(now, current));
        histories.forEach(history -> history.cells().forEach(cell -> cells.put(cell.key(), cell)));
        completeness = new Completeness(new Geography(World.AREAS), World.AGENCIES, histories, Map.of(), current, null);
    }

    Map<FeedKey, FeedCell> cells() {
        return cells;
    }

    Judgement of(String indicator, AreaCode area, Period period) {
        return completeness.of(indicators.find(indicator).orElseThrow(), area, period);
    }
}
