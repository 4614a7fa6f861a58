package org.communitysafety.gateway.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates under {@code templates/}. */
@CheckedTemplate(basePath = "")
final class Pages {
    private Pages() {}

    /** Instead of a page: what is the matter, and which plans there are. */
    static native TemplateInstance notice(Frame frame, String title, String message);

    /** A kind of problem, explained. */
    static native TemplateInstance problem(Frame frame, String title, int status, String explanation);
}
