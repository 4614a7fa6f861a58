package org.communitysafety.contracts;

import java.util.Map;

/** Which record carries the data of which event type; its JSON Schema and a sample stand beside it as resources. */
public final class EventSchemas {
    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry(EventTypes.INCIDENT_RECORDED, IncidentRecorded.class),
            Map.entry(EventTypes.INCIDENT_CANCELLED, IncidentCancelled.class),
            Map.entry(EventTypes.REFERRAL_STEP, ReferralStep.class),
            Map.entry(EventTypes.REFERRAL_STEP_CANCELLED, ReferralStepCancelled.class),
            Map.entry(EventTypes.PANEL_MET, PanelMet.class),
            Map.entry(EventTypes.PATHWAY_PUBLISHED, PathwayPublished.class),
            Map.entry(EventTypes.MEASUREMENT_REPORTED, MeasurementReported.class),
            Map.entry(EventTypes.FEED_DECLARED, FeedDeclared.class),
            Map.entry(EventTypes.PERSON_ERASED, PersonErased.class),
            Map.entry(EventTypes.AREA_PLACED, AreaPlaced.class),
            Map.entry(EventTypes.AGENCY_REGISTERED, AgencyRegistered.class),
            Map.entry(EventTypes.INDICATOR_DEFINED, IndicatorDefined.class),
            Map.entry(EventTypes.PLAN_PUBLISHED, PlanPublished.class),
            Map.entry(EventTypes.INDICATOR_VALUE_CHANGED, IndicatorValueChanged.class),
            Map.entry(EventTypes.FEED_JUDGED, FeedJudged.class),
            Map.entry(EventTypes.CLOCKS_OVERDUE, ClocksOverdue.class),
            Map.entry(EventTypes.TARGET_STATUS_CHANGED, TargetStatusChanged.class),
            Map.entry(EventTypes.ALERT_RAISED, AlertChanged.class),
            Map.entry(EventTypes.ALERT_CHANGED, AlertChanged.class),
            Map.entry(EventTypes.ALERT_RESOLVED, AlertChanged.class),
            Map.entry(EventTypes.ACCESS_RECORDED, AccessRecorded.class));

    private EventSchemas() {}

    /** Every event type with the record of its data. */
    public static Map<String, Class<? extends Record>> records() {
        return RECORDS;
    }

    /** The class path resource of a type's JSON Schema (draft 2020-12). */
    public static String schemaResource(String type) {
        return "schemas/" + type + ".json";
    }

    /** The class path resource of a type's sample. */
    public static String sampleResource(String type) {
        return "samples/" + type + ".json";
    }
}
