package org.communitysafety.incident.domain;

import java.util.Map;

/** What an address takes in. */
public enum Intake {
    INCIDENTS,
    REFERRALS,
    MEASUREMENTS,
    FEEDS;

    /**
     * What data without an envelope is. A meeting names its panel, a cancellation what it corrects and no step; anything
     * else at the address of referrals is taken for a step, so that its faults are those of a step.
     */
    EventType bareType(Map<?, ?> data) {
        return switch (this) {
            case INCIDENTS -> EventType.INCIDENT_RECORDED;
            case REFERRALS -> ofReferrals(data);
            case MEASUREMENTS -> EventType.MEASUREMENT_REPORTED;
            case FEEDS -> EventType.FEED_DECLARED;
        };
    }

    private static EventType ofReferrals(Map<?, ?> data) {
        if (data.get("step") != null || data.get("pathway") != null) {
            return EventType.REFERRAL_STEP;
        }
        if (data.get("panel") != null) {
            return EventType.PANEL_MET;
        }
        return data.get("corrects") != null ? EventType.REFERRAL_STEP_CANCELLED : EventType.REFERRAL_STEP;
    }
}
