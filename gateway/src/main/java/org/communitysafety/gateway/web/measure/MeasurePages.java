package org.communitysafety.gateway.web.measure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/measure/}. */
@CheckedTemplate(basePath = "measure")
final class MeasurePages {
    private MeasurePages() {}

    /** A measure; faults of what was asked or typed stand above it, and what was typed in its form. */
    static native TemplateInstance measure(
            Frame frame, MeasureView page, List<Reply.Fault> faults, AnnotationForm form);

    /** How it stands and its chart, for a screen on a wall. */
    static native TemplateInstance kiosk(Frame frame, MeasureView page);

    /** The records behind it. */
    static native TemplateInstance references(Frame frame, ReferencesView page, List<Reply.Fault> faults);
}
