package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.RegisterId;

/** Follows the log of referrals and keeps every step, and what the steps make of each referral. */
@ApplicationScoped
public class KeepReferrals {
    private static final String CONSUMER = "incident-referrals";

    private final Referrals referrals;
    private final Meetings meetings;
    private final ConsumerPositions positions;

    public KeepReferrals(Referrals referrals, Meetings meetings, ConsumerPositions positions) {
        this.referrals = referrals;
        this.meetings = meetings;
        this.positions = positions;
    }

    @Transactional
    public Map<Partition, Start> positions(Retained retained) {
        return positions.of(CONSUMER, retained);
    }

    /** Takes a batch and moves the positions, both or neither. */
    @Transactional
    public void keep(List<ReferralEvent> events, List<PanelMeetingVersion> met, Map<Partition, Span> spans) {
        positions.advance(CONSUMER, spans);
        meetings.keep(newest(met, meeting -> meeting.id().value(), PanelMeetingVersion::version));
        List<ReferralEvent> newest = newest(events, KeepReferrals::key, ReferralEvent::version);
        if (newest.isEmpty()) {
            return;
        }
        referrals.keep(newest);
        List<RegisterId> touched =
                newest.stream().map(ReferralEvent::referral).distinct().toList();
        Map<RegisterId, List<ReferralEvent>> whole =
                referrals.events(touched).stream().collect(Collectors.groupingBy(ReferralEvent::referral));
        referrals.summarise(
                touched,
                whole.values().stream()
                        .flatMap(each -> ReferralSummary.of(each).stream())
                        .toList());
    }

    private static String key(ReferralEvent event) {
        return event.referral().value() + event.version().eventId();
    }

    private static <T> List<T> newest(List<T> versions, Function<T, String> key, Function<T, FactVersion> version) {
        Map<String, T> newest = new TreeMap<>();
        for (T one : versions) {
            newest.merge(
                    key.apply(one),
                    one,
                    (known, other) -> version.apply(other).isNewerThan(version.apply(known)) ? other : known);
        }
        return List.copyOf(newest.values());
    }
}
