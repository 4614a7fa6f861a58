package org.communitysafety.reporting.domain.delivery;

/** The way a message takes. */
public enum Channel {
    WEBHOOK,
    EMAIL
}
