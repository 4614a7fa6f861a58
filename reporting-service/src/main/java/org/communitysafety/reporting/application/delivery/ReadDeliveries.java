package org.communitysafety.reporting.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.reporting.application.delivery.Deliveries.LogQuestion;
import org.communitysafety.reporting.application.delivery.Deliveries.Logged;

/** The log of deliveries as people look at it. */
@ApplicationScoped
public class ReadDeliveries {
    private final Deliveries deliveries;

    ReadDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Newest first. */
    public List<Logged> log(LogQuestion question) {
        return deliveries.log(question);
    }
}
