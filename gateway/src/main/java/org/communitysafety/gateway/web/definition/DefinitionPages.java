package org.communitysafety.gateway.web.definition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/definition/}. */
@CheckedTemplate(basePath = "definition")
final class DefinitionPages {
    private DefinitionPages() {}

    static native TemplateInstance page(Frame frame, DefinitionView page);
}
