package org.communitysafety.gateway.web.areas;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.communitysafety.gateway.routing.Reply.Fault;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/areas/}. */
@CheckedTemplate(basePath = "areas")
final class AreaPages {
    private AreaPages() {}

    /** Where harm is concentrated in a plan's area. */
    static native TemplateInstance areas(Frame frame, AreasView page);

    /** What is known of one area. */
    static native TemplateInstance area(Frame frame, AreaView page);

    /** Where an own area is made or changed. */
    static native TemplateInstance own(Frame frame, OwnAreaView page, List<Fault> faults);
}
