package org.communitysafety.gateway.web.scorecard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/scorecard/}. */
@CheckedTemplate(basePath = "scorecard")
final class ScorecardPages {
    private ScorecardPages() {}

    /** @param card null where the question has faults */
    static native TemplateInstance page(Frame frame, ScorecardView card, QuestionView question);

    /** The same in large, for a screen on a wall. */
    static native TemplateInstance kiosk(Frame frame, ScorecardView card, QuestionView question);
}
