package org.communitysafety.incident.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of event the service takes, by their CloudEvents names. */
public enum EventType {
    INCIDENT_RECORDED("org.communitysafety.incident.recorded.v1"),
    INCIDENT_CANCELLED("org.communitysafety.incident.cancelled.v1"),
    REFERRAL_STEP("org.communitysafety.referral.step.v1"),
    REFERRAL_STEP_CANCELLED("org.communitysafety.referral.step.cancelled.v1"),
    PANEL_MET("org.communitysafety.panel.met.v1"),
    MEASUREMENT_REPORTED("org.communitysafety.measurement.reported.v1"),
    FEED_DECLARED("org.communitysafety.feed.declared.v1");

    private final String ceType;

    EventType(String ceType) {
        this.ceType = ceType;
    }

    public String ceType() {
        return ceType;
    }

    /** Where events of this type are sent. */
    public Intake intake() {
        return switch (this) {
            case INCIDENT_RECORDED, INCIDENT_CANCELLED -> Intake.INCIDENTS;
            case REFERRAL_STEP, REFERRAL_STEP_CANCELLED, PANEL_MET -> Intake.REFERRALS;
            case MEASUREMENT_REPORTED -> Intake.MEASUREMENTS;
            case FEED_DECLARED -> Intake.FEEDS;
        };
    }

    public static Optional<EventType> of(String ceType) {
        return Arrays.stream(values()).filter(t -> t.ceType.equals(ceType)).findFirst();
    }

    static List<String> namesOf(Intake intake) {
        return Arrays.stream(values())
                .filter(t -> t.intake() == intake)
                .map(EventType::ceType)
                .toList();
    }
}
