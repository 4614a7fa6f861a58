package org.communitysafety.target.rest;

import java.util.List;
import org.communitysafety.target.domain.Plan;

/** A priority of a plan. */
public record PriorityView(
        String id,
        String title,
        String plan,
        String area,
        List<String> indicators,
        List<String> deliveryGroups,
        String sponsor,
        String leadRole) {
    static PriorityView of(Plan plan, Plan.Priority priority) {
        return new PriorityView(
                priority.id(),
                priority.title(),
                plan.plan(),
                plan.area(),
                priority.indicators(),
                priority.deliveryGroups(),
                priority.sponsor(),
                priority.leadRole());
    }
}
