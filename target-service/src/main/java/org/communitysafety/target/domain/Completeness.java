package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Period;

/**
 * Whether a counted value is whole: every agency whose area contains the value's, and which ever sent or declared one
 * of the indicator's categories, has to be complete in every month, and in those before it that the indicator looks back
 * on. Nobody known to send is unknown, not complete. Where a flag or a code counts in any category, the feeds of the
 * agencies count that ever sent it, and a category that comes too seldom to be judged leaves the judgement to the others.
 */
public final class Completeness {
    private final Geography geography;
    private final Collection<Agency> agencies;
    private final Map<Category, List<FeedHistory>> feeds;
    private final Map<String, Set<AgencyId>> carriers;
    private final YearMonth current;
    private final Map<AreaCode, List<AgencyId>> around = new HashMap<>();
    private final Map<Question, Judgement> answered = new HashMap<>();

    private record Question(Indicator indicator, List<AgencyId> agencies, Period period) {}

    /**
     * @param agencies those whose feeds count; one alone when values of one agency are asked for
     * @param carriers of an indicator that is open beside the categories it names: who ever sent what it counts
     * @param current the month that has not ended yet
     */
    public Completeness(
            Geography geography,
            Collection<Agency> agencies,
            Collection<FeedHistory> feeds,
            Map<String, Set<AgencyId>> carriers,
            YearMonth current) {
        this.geography = geography;
        this.agencies = List.copyOf(agencies);
        this.feeds = feeds.stream()
                .collect(Collectors.groupingBy(history -> history.feed().category()));
        this.carriers = carriers;
        this.current = current;
    }

    public Judgement of(Indicator indicator, AreaCode area, Period period) {
        Question question = new Question(indicator, agenciesAround(area), period);
        return answered.computeIfAbsent(question, this::answer);
    }

    private Judgement answer(Question question) {
        Optional<YearMonth> wholeFrom = question.indicator().wholeFrom();
        if (wholeFrom.isPresent()) {
            boolean whole = !question.period().start().isBefore(wholeFrom.get())
                    && question.period().endMonth().isBefore(current);
            return whole ? Judgement.declared(true) : Judgement.UNKNOWN;
        }
        List<FeedHistory> sending = sending(question);
        Judgement whole = Judgement.history(true);
        for (YearMonth month : question.period().months()) {
            whole = whole.and(answer(question.indicator(), sending, month, feed -> feed.of(month, current)));
        }
        for (int back = 1; back <= question.indicator().windowMonths(); back++) {
            YearMonth month = question.period().start().minusMonths(back);
            whole = whole.and(answer(question.indicator(), sending, month, feed -> feed.since(month, current)));
        }
        return whole;
    }

    private Judgement answer(
            Indicator indicator,
            List<FeedHistory> sending,
            YearMonth month,
            Function<FeedHistory, Judgement> judgement) {
        return sending.stream()
                .filter(feed -> indicator.names(feed.feed().category()) || feed.isDecisiveIn(month, current))
                .map(judgement)
                .reduce(Judgement::and)
                .orElse(Judgement.UNKNOWN);
    }

    private List<FeedHistory> sending(Question question) {
        List<FeedHistory> sending = new ArrayList<>();
        for (Category category : question.indicator().categories()) {
            for (FeedHistory feed : feeds.getOrDefault(category, List.of())) {
                AgencyId agency = feed.feed().agency();
                if (question.indicator().restsOn(agency)
                        && mayCarry(question.indicator(), feed.feed())
                        && question.agencies().contains(agency)) {
                    sending.add(feed);
                }
            }
        }
        return sending;
    }

    private boolean mayCarry(Indicator indicator, Feed feed) {
        return !indicator.isOpenBesideNamed()
                || indicator.names(feed.category())
                || carriers.getOrDefault(indicator.id(), Set.of()).contains(feed.agency());
    }

    private List<AgencyId> agenciesAround(AreaCode area) {
        return around.computeIfAbsent(area, inner -> agencies.stream()
                .filter(agency -> geography.contains(agency.area(), inner))
                .map(Agency::id)
                .toList());
    }
}
