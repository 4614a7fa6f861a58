package org.communitysafety.gateway.web.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.Table;

/** The templates under {@code templates/alerts}. */
@CheckedTemplate(basePath = "alerts")
final class AlertPages {
    private AlertPages() {}

    /** What is open, who is not told of it, and the silences. */
    static native TemplateInstance list(Frame frame, AlertsView page);

    /** What is open, for a screen on a wall. */
    static native TemplateInstance kiosk(Frame frame, AlertsView page);

    /** What is over. @param older the address of those raised before them; empty where there are none */
    static native TemplateInstance resolved(Frame frame, AlertsView.Filter filter, Table table, String older);

    static native TemplateInstance alert(Frame frame, AlertView page);

    static native TemplateInstance deliveries(Frame frame, DeliveriesView page);
}
