package org.communitysafety.incident.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.communitysafety.vocabulary.RegisterId;

/** The register of referrals: their steps, and what these make of them. */
public interface Referrals {
    /**
     * Keeps each event that is newer than the one stored under its referral and event id. Needs a transaction around
     * it.
     *
     * @param events no key twice
     */
    void keep(List<ReferralEvent> events);

    /** Everything that is known of these referrals, in no order. */
    List<ReferralEvent> events(Collection<RegisterId> referrals);

    /** Takes the place of all that was kept of these referrals. Needs a transaction around it. */
    void summarise(Collection<RegisterId> referrals, List<ReferralSummary> summaries);

    /** Referrals of which a step stands, by day of the first, identifier and pathway, after the cursor. */
    List<ReferralSummary> list(Query query);

    /**
     * What to list; null members do not restrict.
     *
     * @param from the first day on which it may have been opened
     * @param to the last
     */
    record Query(String agency, String pathway, LocalDate from, LocalDate to, Cursor after, int limit) {}

    /** Where a page ended. */
    record Cursor(LocalDate openedOn, String id, String pathway) {}
}
