package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.ClockRun;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.ReferralState;

/** Answers what became of a pathway's referrals, by today or an earlier day, and what cannot have been so. */
@ApplicationScoped
public class ReadReferrals {
    private static final int SLICE = 1_000;
    /** Slices looked through for one page; a page that ends here may be short, and its cursor goes on. */
    private static final int MOST_SLICES = 20;

    private final ReferralFacts facts;
    private final References references;
    private final Clock clock;

    public ReadReferrals(ReferralFacts facts, References references, Clock clock) {
        this.facts = facts;
        this.references = references;
        this.clock = clock;
    }

    /**
     * @param asOf null is today
     * @param state null is any
     * @param overdue null is either
     * @param after the referral with which the page before ended; null for the first
     */
    public record Search(
            String pathway, LocalDate asOf, ReferralState state, Boolean overdue, ReferralKey after, int limit) {}

    /**
     * @param asOf the day that was answered for
     * @param next with which referral this page ends; null when it is the last
     */
    public record Page(LocalDate asOf, List<ReferralLife> lives, ReferralKey next) {}

    public Page find(Search search) {
        AsOf today = AsOf.today(clock.instant());
        AsOf asOf = search.asOf() == null ? today : new AsOf(search.asOf(), today.now());
        ReferralFacts.Filter filter = asOf.day().isBefore(today.day())
                ? ReferralFacts.Filter.all(search.pathway())
                : new ReferralFacts.Filter(search.pathway(), search.state(), search.overdue(), asOf.day(), false);
        return page(filter, asOf, search.after(), search.limit(), life -> matches(life, search, asOf.day()));
    }

    /** Those of whose steps something cannot have been so, as of today. */
    public Page faulty(String pathway, ReferralKey after, int limit) {
        AsOf today = AsOf.today(clock.instant());
        ReferralFacts.Filter filter = ReferralFacts.Filter.faulty(pathway);
        return page(filter, today, after, limit, life -> !life.findings().isEmpty());
    }

    private Page page(
            ReferralFacts.Filter filter, AsOf asOf, ReferralKey after, int limit, Predicate<ReferralLife> wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Pathways pathways = references.current().pathways();
            List<ReferralLife> found = new ArrayList<>();
            ReferralKey reached = after;
            for (int slice = 1; slice <= MOST_SLICES; slice++) {
                List<ReferralKey> keys = facts.page(filter, reached, SLICE);
                lives(filter.pathway(), keys, pathways, asOf).stream()
                        .filter(wanted)
                        .forEach(found::add);
                if (found.size() > limit) {
                    List<ReferralLife> page = List.copyOf(found.subList(0, limit));
                    return new Page(asOf.day(), page, page.get(limit - 1).key());
                }
                if (keys.size() < SLICE) {
                    return new Page(asOf.day(), found, null);
                }
                reached = keys.get(SLICE - 1);
            }
            return new Page(asOf.day(), found, reached);
        });
    }

    private List<ReferralLife> lives(String pathway, List<ReferralKey> keys, Pathways pathways, AsOf asOf) {
        return facts.histories(keys).values().stream()
                .flatMap(kept -> kept.history().lives(pathways, asOf).stream())
                .filter(life -> life.pathway().equals(pathway))
                .toList();
    }

    private static boolean matches(ReferralLife life, Search search, LocalDate day) {
        boolean overdue = life.clocks().stream().anyMatch(run -> run.stateOn(day) == ClockRun.State.OVERDUE);
        return (search.state() == null || search.state() == life.state())
                && (search.overdue() == null || search.overdue() == overdue);
    }
}
