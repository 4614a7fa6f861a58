package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;

/**
 * Whether a counted value is whole: every agency whose area contains the value's, and which ever sent or declared one of
 * the indicator's categories, pathways or panels, has to be complete in every month, and in those before it that the
 * indicator looks back on. Of the figure of one agency it is that agency alone where it tells of it itself, and all of
 * them where others do: who referred somebody is told by whom they were referred to. Nobody known to send is unknown, not
 * complete, and so is a value made of incidents and of steps of which nobody sends the one or the other. Where a flag or a
 * code counts in any category, the feeds of the agencies count that ever sent it, and a category that comes too seldom to
 * be judged leaves the judgement to the others.
 */
public final class Completeness {
    private final Geography geography;
    private final Collection<Agency> agencies;
    private final Map<FeedContent, List<FeedHistory>> feeds;
    private final Map<String, Set<AgencyId>> carriers;
    private final YearMonth current;
    private final AgencyId asked;
    private final Map<AreaCode, List<AgencyId>> around = new HashMap<>();
    private final Map<Question, Judgement> answered = new HashMap<>();

    private record Question(Indicator indicator, List<AgencyId> agencies, Period period) {}

    /**
     * @param carriers of an indicator that is open beside the categories it names: who ever sent what it counts
     * @param current the month that has not ended yet
     * @param asked the agency whose figures these are; null for those of all together
     */
    public Completeness(
            Geography geography,
            Collection<Agency> agencies,
            Collection<FeedHistory> feeds,
            Map<String, Set<AgencyId>> carriers,
            YearMonth current,
            AgencyId asked) {
        this.geography = geography;
        this.agencies = List.copyOf(agencies);
        this.feeds = feeds.stream()
                .collect(Collectors.groupingBy(history -> history.feed().content()));
        this.carriers = carriers;
        this.current = current;
        this.asked = asked;
    }

    public Judgement of(Indicator indicator, AreaCode area, Period period) {
        Question question = new Question(indicator, agenciesBehind(indicator, area), period);
        return answered.computeIfAbsent(question, this::answer);
    }

    private Judgement answer(Question question) {
        Map<FeedContent.Kind, List<FeedHistory>> sending = new EnumMap<>(FeedContent.Kind.class);
        for (FeedContent content : question.indicator().contents()) {
            sending.computeIfAbsent(content.kind(), kind -> new ArrayList<>()).addAll(sending(content, question));
        }
        return sending.values().stream()
                .map(ofKind -> answer(question.indicator(), ofKind, question.period()))
                .reduce(Judgement::and)
                .orElse(Judgement.UNKNOWN);
    }

    private Judgement answer(Indicator indicator, List<FeedHistory> sending, Period period) {
        Judgement whole = Judgement.history(true);
        for (YearMonth month : period.months()) {
            whole = whole.and(answer(indicator, sending, month, feed -> feed.of(month, current)));
        }
        Reach reach = indicator.resting().reach();
        for (int back = 1; back <= reach.monthsBefore(); back++) {
            YearMonth month = period.start().minusMonths(back);
            whole = whole.and(answer(indicator, sending, month, feed -> feed.since(month, current)));
        }
        if (reach.everythingBefore()) {
            for (FeedHistory feed : sending) {
                whole = whole.and(feed.sinceItBegan(period.start(), current));
            }
        }
        return whole;
    }

    private Judgement answer(
            Indicator indicator,
            List<FeedHistory> sending,
            YearMonth month,
            Function<FeedHistory, Judgement> judgement) {
        return sending.stream()
                .filter(feed -> indicator.names(feed.feed().content()) || feed.isDecisiveIn(month, current))
                .map(judgement)
                .reduce(Judgement::and)
                .orElse(Judgement.UNKNOWN);
    }

    private List<FeedHistory> sending(FeedContent content, Question question) {
        Indicator indicator = question.indicator();
        return feeds.getOrDefault(content, List.of()).stream()
                .filter(feed -> indicator.restsOn(feed.feed(), carriers.getOrDefault(indicator.id(), Set.of()))
                        && question.agencies().contains(feed.feed().agency()))
                .toList();
    }

    private List<AgencyId> agenciesBehind(Indicator indicator, AreaCode area) {
        List<AgencyId> all = agenciesAround(area);
        return asked == null || !indicator.resting().ofReporter()
                ? all
                : all.stream().filter(asked::equals).toList();
    }

    private List<AgencyId> agenciesAround(AreaCode area) {
        return around.computeIfAbsent(area, inner -> agencies.stream()
                .filter(agency -> geography.contains(agency.area(), inner))
                .map(Agency::id)
                .toList());
    }
}
