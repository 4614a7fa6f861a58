package org.communitysafety.simulation.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.communitysafety.target.application.KeptReferral;
import org.communitysafety.target.application.OverdueClocks;
import org.communitysafety.target.application.PathwayVersions;
import org.communitysafety.target.application.ReferralFacts;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.target.domain.referral.LinkedPersons;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;

/** The simulated city has incidents and no pathways: anything about a referral is a fault of the simulation. */
final class NoReferrals implements PathwayVersions, ReferralFacts, OverdueClocks {
    @Override
    public List<Pathway> current() {
        return List.of();
    }

    @Override
    public Map<String, List<String>> purposes() {
        return Map.of();
    }

    @Override
    public void add(Pathway pathway) {
        throw unexpected();
    }

    @Override
    public void hold(Collection<ReferralKey> referrals) {
        throw unexpected();
    }

    @Override
    public void holdLinked(SortedSet<LinkedPersons> persons) {
        throw unexpected();
    }

    @Override
    public Set<ReferralKey> linked(Collection<LinkedPersons> persons) {
        throw unexpected();
    }

    @Override
    public void each(Consumer<KeptReferral> taker) {}

    @Override
    public void eachOn(Collection<String> pathways, Consumer<KeptReferral> taker) {}

    @Override
    public void eachActive(
            Collection<String> pathways, LocalDate from, LocalDate to, LocalDate today, Consumer<KeptReferral> taker) {}

    @Override
    public Set<ReferralKey> keep(Collection<StepVersion> steps) {
        throw unexpected();
    }

    @Override
    public Set<ReferralKey> naming(Collection<Renaming> renamings) {
        return Set.of();
    }

    @Override
    public void rename(Collection<Renaming> renamings) {
        throw unexpected();
    }

    @Override
    public List<MeetingChange> keepMeetings(Collection<PanelMeeting> meetings) {
        throw unexpected();
    }

    @Override
    public void eachMeeting(Consumer<PanelMeeting> taker) {}

    @Override
    public SortedMap<ReferralKey, KeptReferral> histories(Collection<ReferralKey> referrals) {
        throw unexpected();
    }

    @Override
    public void replaceLives(Collection<ReferralKey> referrals, Collection<ReferralLife> lives) {
        throw unexpected();
    }

    @Override
    public List<ReferralFacts.Standing> standing() {
        throw unexpected();
    }

    @Override
    public List<ReferralKey> page(Filter filter, ReferralKey after, int limit) {
        throw unexpected();
    }

    @Override
    public boolean anyMissed(LocalDate before) {
        return false;
    }

    @Override
    public List<ReferralKey> holdMissed(LocalDate before, int limit) {
        return List.of();
    }

    @Override
    public Set<With> replace(Collection<Looked> looked) {
        throw unexpected();
    }

    @Override
    public List<OverdueClocks.Standing> standing(Collection<With> with) {
        throw unexpected();
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("the simulation sends no referrals");
    }
}
