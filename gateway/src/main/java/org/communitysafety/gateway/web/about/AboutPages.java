package org.communitysafety.gateway.web.about;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.communitysafety.gateway.web.Frame;

/** The template under {@code templates/about/}. */
@CheckedTemplate(basePath = "about")
final class AboutPages {
    private AboutPages() {}

    static native TemplateInstance about(Frame frame, AboutView page, List<PlanDefinitions> definitions);
}
