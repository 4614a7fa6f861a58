package org.communitysafety.gateway.web.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/intake/}. */
@CheckedTemplate(basePath = "intake")
final class IntakePages {
    private IntakePages() {}

    /** Every agency. */
    static native TemplateInstance overview(Frame frame, OverviewView page);

    /** One agency, feed by feed and month by month. */
    static native TemplateInstance agency(Frame frame, AgencyView page);

    /** Records that were set aside. */
    static native TemplateInstance letters(Frame frame, LettersView page);
}
