package org.communitysafety.reporting.domain;

import java.util.List;

/**
 * By what alerts are bundled when people are told.
 *
 * @param priority of the plan; null when the alert belongs to none
 * @param deliveryGroups who is to act on it, as the plan names them
 */
public record AlertGroup(String priority, List<String> deliveryGroups) {
    public static final AlertGroup NONE = new AlertGroup(null, List.of());

    public AlertGroup {
        deliveryGroups = deliveryGroups == null ? List.of() : List.copyOf(deliveryGroups);
    }
}
