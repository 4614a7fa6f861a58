package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.StandingSteps;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.FeedContent;

/**
 * What steps of referrals and meetings of panels add to the months of feeds. A step arrives once in each month that it was
 * ever said to be of, and is live in the month in which it stands. A correction is no further step: it arrives as the step
 * that it corrects, also where that is not known yet. So the order of arrival and repetition change nothing.
 */
public final class SentSteps {
    private final Map<FeedKey, Long> arrived = new HashMap<>();
    private final Map<FeedKey, Long> live = new HashMap<>();
    private final Map<FeedKey, Instant> received = new HashMap<>();

    /** Takes a referral out as it was known before. */
    public void leave(ReferralHistory before) {
        count(before, -1);
    }

    /** Takes a referral as it is known now. */
    public void come(ReferralHistory now) {
        count(now, 1);
    }

    /** Takes a meeting that was not known. */
    public void come(PanelMeeting meeting) {
        FeedKey key = feedOf(meeting.key());
        arrived.merge(key, 1L, Long::sum);
        live.merge(key, 1L, Long::sum);
        receive(key, meeting.receivedAt());
    }

    /** Remembers when the platform took something in. */
    public void received(Collection<StepVersion> steps) {
        steps.stream().filter(step -> !step.isCancellation()).forEach(step -> receive(feedOf(step), step.receivedAt()));
    }

    /** What each month gains, sorted, without those that gain nothing. */
    public List<FeedGain> gains() {
        TreeSet<FeedKey> keys = new TreeSet<>(arrived.keySet());
        keys.addAll(live.keySet());
        return keys.stream()
                .map(key ->
                        new FeedGain(key, arrived.getOrDefault(key, 0L), live.getOrDefault(key, 0L), received.get(key)))
                .filter(gain -> gain.arrived() != 0 || gain.live() != 0)
                .toList();
    }

    private void count(ReferralHistory history, long sign) {
        arrivals(history.events()).values().forEach(keys -> keys.forEach(key -> arrived.merge(key, sign, Long::sum)));
        StandingSteps.of(history.events()).steps().forEach(step -> live.merge(feedOf(step), sign, Long::sum));
    }

    private void receive(FeedKey key, Instant at) {
        if (at != null) {
            received.merge(key, at, (held, other) -> other.isAfter(held) ? other : held);
        }
    }

    static FeedKey feedOf(PanelMeeting.Key key) {
        return new FeedKey(key.agency(), FeedContent.ofPanel(key.panel()), YearMonth.from(key.metOn()));
    }

    static FeedKey feedOf(StepVersion step) {
        return new FeedKey(
                step.referral().agency(),
                FeedContent.ofPathway(step.details().pathway()),
                YearMonth.from(step.details().at().day()));
    }

    /** Where each step arrived, by the event that said first that it was taken. */
    static Map<String, Set<FeedKey>> arrivals(Collection<StepVersion> events) {
        Map<String, StepVersion> newest = new TreeMap<>();
        events.forEach(event -> newest.merge(
                event.eventId(), event, (held, other) -> other.version().isNewerThan(held.version()) ? other : held));
        Map<String, String> corrects = new TreeMap<>();
        newest.values().stream()
                .filter(event -> event.corrects() != null)
                .forEach(event -> corrects.put(event.eventId(), event.corrects()));
        Map<String, Set<FeedKey>> arrivals = new TreeMap<>();
        newest.values().stream().filter(event -> !event.isCancellation()).forEach(event -> arrivals.computeIfAbsent(
                        first(event.eventId(), corrects), id -> new HashSet<>())
                .add(feedOf(event)));
        return arrivals;
    }

    /** Of events that correct each other in a circle, the least. */
    private static String first(String id, Map<String, String> corrects) {
        TreeSet<String> seen = new TreeSet<>();
        String at = id;
        while (corrects.containsKey(at) && seen.add(at)) {
            at = corrects.get(at);
        }
        return seen.contains(at) ? circle(at, corrects) : at;
    }

    private static String circle(String in, Map<String, String> corrects) {
        TreeSet<String> circle = new TreeSet<>();
        for (String at = in; circle.add(at); ) {
            at = corrects.get(at);
        }
        return circle.first();
    }
}
