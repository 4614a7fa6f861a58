package org.communitysafety.gateway.web.deliveryplan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/deliveryplan}. */
@CheckedTemplate(basePath = "deliveryplan")
final class DeliveryPlanPages {
    private DeliveryPlanPages() {}

    /**
     * What a plan's owners do, and how they say it goes.
     *
     * @param faults of the form as it was sent
     */
    static native TemplateInstance page(Frame frame, DeliveryPlanView page, ReportForm form, List<Reply.Fault> faults);
}
