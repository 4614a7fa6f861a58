package org.communitysafety.contracts;

import java.util.List;

/** The CloudEvents types of the platform. A change that readers cannot ignore is a {@code v2} beside the {@code v1}. */
public final class EventTypes {
    private static final String PREFIX = "org.communitysafety.";

    public static final String INCIDENT_RECORDED = PREFIX + "incident.recorded.v1";
    public static final String INCIDENT_CANCELLED = PREFIX + "incident.cancelled.v1";
    public static final String REFERRAL_STEP = PREFIX + "referral.step.v1";
    public static final String REFERRAL_STEP_CANCELLED = PREFIX + "referral.step.cancelled.v1";
    public static final String PANEL_MET = PREFIX + "panel.met.v1";
    public static final String MEASUREMENT_REPORTED = PREFIX + "measurement.reported.v1";
    public static final String FEED_DECLARED = PREFIX + "feed.declared.v1";

    public static final String PERSON_ERASED = PREFIX + "person.erased.v1";

    public static final String AREA_PLACED = PREFIX + "area.placed.v1";
    public static final String AGENCY_REGISTERED = PREFIX + "agency.registered.v1";
    public static final String INDICATOR_DEFINED = PREFIX + "indicator.defined.v1";
    public static final String PLAN_PUBLISHED = PREFIX + "plan.published.v1";
    public static final String PATHWAY_PUBLISHED = PREFIX + "pathway.published.v1";
    public static final String INDICATOR_VALUE_CHANGED = PREFIX + "indicator.value.changed.v1";
    public static final String FEED_JUDGED = PREFIX + "feed.judged.v1";
    public static final String CLOCKS_OVERDUE = PREFIX + "clocks.overdue.v1";
    public static final String TARGET_STATUS_CHANGED = PREFIX + "target.status.changed.v1";
    public static final String ALERT_RAISED = PREFIX + "alert.raised.v1";
    public static final String ALERT_CHANGED = PREFIX + "alert.changed.v1";
    public static final String ALERT_RESOLVED = PREFIX + "alert.resolved.v1";

    public static final String ACCESS_RECORDED = PREFIX + "access.recorded.v1";

    private EventTypes() {}

    public static List<String> all() {
        return List.of(
                INCIDENT_RECORDED,
                INCIDENT_CANCELLED,
                REFERRAL_STEP,
                REFERRAL_STEP_CANCELLED,
                PANEL_MET,
                MEASUREMENT_REPORTED,
                FEED_DECLARED,
                PERSON_ERASED,
                AREA_PLACED,
                AGENCY_REGISTERED,
                INDICATOR_DEFINED,
                PLAN_PUBLISHED,
                PATHWAY_PUBLISHED,
                INDICATOR_VALUE_CHANGED,
                FEED_JUDGED,
                CLOCKS_OVERDUE,
                TARGET_STATUS_CHANGED,
                ALERT_RAISED,
                ALERT_CHANGED,
                ALERT_RESOLVED,
                ACCESS_RECORDED);
    }
}
