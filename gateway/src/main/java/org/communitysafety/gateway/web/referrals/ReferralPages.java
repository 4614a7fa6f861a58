package org.communitysafety.gateway.web.referrals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/referrals}. */
@CheckedTemplate(basePath = "referrals")
final class ReferralPages {
    private ReferralPages() {}

    /** Every pathway of a plan's area. */
    static native TemplateInstance overview(Frame frame, OverviewView page);

    /** One pathway. */
    static native TemplateInstance pathway(Frame frame, PathwayView page);

    /** Single referrals of a pathway, or what cannot have been so of them. */
    static native TemplateInstance records(Frame frame, RecordsView page);
}
