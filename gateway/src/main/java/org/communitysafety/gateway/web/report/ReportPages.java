package org.communitysafety.gateway.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Frame;

/** The templates under {@code templates/report}. */
@CheckedTemplate(basePath = "report")
final class ReportPages {
    private ReportPages() {}

    /** The reports of a plan, and the form that freezes another. */
    static native TemplateInstance list(Frame frame, ReportListView page, List<Reply.Fault> faults);

    /** One report. */
    static native TemplateInstance report(Frame frame, ReportPage page, List<Reply.Fault> faults);

    /** One report as XHTML for paper. */
    static native TemplateInstance document(ReportView report);
}
