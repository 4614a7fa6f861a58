package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Period;

/**
 * Whether a counted value is whole: every agency whose area contains the value's, and which ever sent or declared one
 * of the indicator's categories, has to be complete in every month, and in those before it that the indicator looks back
 * on. Nobody known to send is unknown, not complete.
 */
public final class Completeness {
    private final Geography geography;
    private final Collection<Agency> agencies;
    private final Map<Category, List<FeedHistory>> feeds;
    private final YearMonth current;
    private final Map<AreaCode, List<Agency>> around = new HashMap<>();
    private final Map<Question, Judgement> answered = new HashMap<>();

    private record Question(Indicator indicator, List<Agency> agencies, Period period) {}

    /**
     * @param agencies those whose feeds count; one alone when values of one agency are asked for
     * @param current the month that has not ended yet
     */
    public Completeness(
            Geography geography, Collection<Agency> agencies, Collection<FeedHistory> feeds, YearMonth current) {
        this.geography = geography;
        this.agencies = List.copyOf(agencies);
        this.feeds = feeds.stream()
                .collect(Collectors.groupingBy(history -> history.feed().category()));
        this.current = current;
    }

    public Judgement of(Indicator indicator, AreaCode area, Period period) {
        Question question = new Question(indicator, agenciesAround(area), period);
        return answered.computeIfAbsent(question, this::answer);
    }

    private Judgement answer(Question question) {
        List<FeedHistory> sending = sending(question);
        if (sending.isEmpty()) {
            return Judgement.UNKNOWN;
        }
        Judgement whole = Judgement.history(true);
        for (FeedHistory feed : sending) {
            for (YearMonth month : question.period().months()) {
                whole = whole.and(feed.of(month, current));
            }
            YearMonth start = question.period().start();
            for (int before = 1; before <= question.indicator().windowMonths(); before++) {
                whole = whole.and(feed.since(start.minusMonths(before), current));
            }
        }
        return whole;
    }

    private List<FeedHistory> sending(Question question) {
        List<FeedHistory> sending = new ArrayList<>();
        for (Category category : question.indicator().categories()) {
            for (FeedHistory feed : feeds.getOrDefault(category, List.of())) {
                AgencyId agency = feed.feed().agency();
                if (question.indicator().restsOn(agency)
                        && question.agencies().stream()
                                .anyMatch(each -> each.id().equals(agency))) {
                    sending.add(feed);
                }
            }
        }
        return sending;
    }

    private List<Agency> agenciesAround(AreaCode area) {
        return around.computeIfAbsent(area, inner -> agencies.stream()
                .filter(agency -> geography.contains(agency.area(), inner))
                .toList());
    }
}
