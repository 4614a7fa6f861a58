package org.communitysafety.gateway.web.about;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communitysafety.gateway.web.Frame;

/** The template under {@code templates/about/}. */
@CheckedTemplate(basePath = "about")
final class AboutPages {
    private AboutPages() {}

    static native TemplateInstance about(Frame frame, AboutView page);
}
