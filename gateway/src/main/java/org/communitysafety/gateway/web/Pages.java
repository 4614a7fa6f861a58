package org.communitysafety.gateway.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates under {@code templates/}. */
@CheckedTemplate(basePath = "")
final class Pages {
    private Pages() {}

    /** The scorecard of one plan. */
    static native TemplateInstance scorecard(PageView page);

    /** What the pathways of a plan's area did. */
    static native TemplateInstance referrals(ReferralsView page);

    /** Instead of a scorecard: what is the matter, and which plans there are. */
    static native TemplateInstance notice(String title, String message, List<PageView.PlanLink> plans);

    /** A kind of problem, explained. */
    static native TemplateInstance problem(String title, int status, String explanation);
}
