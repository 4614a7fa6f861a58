package org.communitysafety.gateway.stream;

import org.communitysafety.contracts.AlertChanged;

/**
 * What an event is about, as far as a stream can be narrowed by it.
 *
 * @param plan null for a feed, and for an alert that is about no plan's measure
 * @param partnership that an alert belongs to; null where there is none
 * @param area null for a feed
 * @param agency whose feed it is about; null for everything else
 */
record Scope(String plan, String partnership, String area, String agency) {
    static Scope ofPlan(String plan, String area) {
        return new Scope(plan, null, area, null);
    }

    static Scope of(AlertChanged alert) {
        String agency = alert.subject() == null ? null : alert.subject().agency();
        return new Scope(alert.plan(), alert.partnership(), alert.area(), agency);
    }

    static Scope ofFeed(String agency) {
        return new Scope(null, null, null, agency);
    }
}
