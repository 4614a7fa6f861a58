package org.communitysafety.gateway.web.problemplans;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/problemplans}. */
@CheckedTemplate(basePath = "problemplans")
final class ProblemPlanPages {
    private ProblemPlanPages() {}

    static native TemplateInstance list(Frame frame, ProblemPlansView page);

    static native TemplateInstance plan(Frame frame, ProblemPlanView page);

    static native TemplateInstance evaluation(Frame frame, EvaluationView page);
}
