package org.communitysafety.target.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.target.domain.referral.LinkedPersons;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.ReferralState;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** The steps of referrals, and what became of each referral by them. */
public interface ReferralFacts {
    /** Holds these referrals until the transaction ends, in an order in which two writers cannot deadlock. */
    void hold(Collection<ReferralKey> referrals);

    /**
     * Holds those who are to be told again until the transaction ends, in an order in which two writers cannot deadlock;
     * referrals are held before. Every fold of an event that names them holds them.
     */
    void holdLinked(SortedSet<LinkedPersons> persons);

    /** The referrals of which any event that is kept names these persons, whether or not it stands. */
    Set<ReferralKey> linked(Collection<LinkedPersons> persons);

    /**
     * Keeps each event that is newer than the one stored under its key. Their referrals are held.
     *
     * @return the referrals of which something is said that was not known
     */
    Set<ReferralKey> keep(Collection<StepVersion> steps);

    /** The referrals of which any event that these reach names one of the tokens, whether or not it stands. */
    Set<ReferralKey> naming(Collection<Renaming> renamings);

    /**
     * Puts other tokens in the place of these. The referrals that name them are held.
     *
     * @param renamings no token twice
     */
    void rename(Collection<Renaming> renamings);

    /**
     * Keeps each meeting that is newer than the one stored under its key.
     *
     * @return those that say something else now
     */
    List<MeetingChange> keepMeetings(Collection<PanelMeeting> meetings);

    void eachMeeting(Consumer<PanelMeeting> taker);

    /** @param before null when it was not known */
    record MeetingChange(PanelMeeting before, PanelMeeting now) {}

    /** All that was ever said of these referrals. */
    SortedMap<ReferralKey, KeptReferral> histories(Collection<ReferralKey> referrals);

    /** Hands on every referral, by agency and reference. */
    void each(Consumer<KeptReferral> taker);

    /** Hands on every referral with a life on one of these pathways, by agency and reference. */
    void eachOn(Collection<String> pathways, Consumer<KeptReferral> taker);

    /**
     * Hands on every referral with a life on one of these pathways to which something happened between two days, or that has a
     * clock that is overdue, by agency and reference; others may be among them.
     *
     * @param today clocks that were due before it are overdue
     */
    void eachActive(
            Collection<String> pathways, LocalDate from, LocalDate to, LocalDate today, Consumer<KeptReferral> taker);

    /** @param lives all those of these referrals, in the place of what they were */
    void replaceLives(Collection<ReferralKey> referrals, Collection<ReferralLife> lives);

    /** Those of a pathway by all that is known, in their order. */
    List<ReferralKey> page(Filter filter, ReferralKey after, int limit);

    /** How many referrals stand open by all that is known: made and neither refused, closed nor out of their cohort. */
    List<Standing> standing();

    /** @param area the newest that a step of theirs names; null where none does */
    record Standing(String pathway, AgencyId agency, AreaCode area, long referrals) {}

    /**
     * @param state null is any
     * @param overdue null is either; by {@code overdueOn}
     * @param faulty true for those alone of which something cannot have been so
     */
    record Filter(String pathway, ReferralState state, Boolean overdue, LocalDate overdueOn, boolean faulty) {
        static Filter all(String pathway) {
            return new Filter(pathway, null, null, null, false);
        }

        static Filter faulty(String pathway) {
            return new Filter(pathway, null, null, null, true);
        }
    }
}
