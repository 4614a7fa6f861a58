package org.communitysafety.gateway.web.report;

import java.util.List;
import org.communitysafety.gateway.web.Addresses;

/**
 * A report on its page.
 *
 * @param address of its page without a query
 * @param others of the same plan, with which it can be compared
 * @param compared the identifier of the one that it is compared with; null for none
 * @param differences null where it is compared with none
 * @param typed what somebody typed and was not taken; null for nothing
 */
public record ReportPage(
        ReportView report,
        String address,
        List<Other> others,
        String compared,
        DifferencesView differences,
        Typed typed) {
    /** Another report, and what it is called. */
    public record Other(String id, String name) {}

    /** A commentary that was not taken. */
    public record Typed(String measure, String text) {}

    /** The field of the commentary on a measure: a page has one of each. */
    public String field(MeasureView measure) {
        return field(measure.key());
    }

    static String field(String measure) {
        return "text-" + measure;
    }

    /** Where the commentary on a measure is sent. */
    public String commentaryAddress(MeasureView measure) {
        return Addresses.of(address + "/commentary", "plan", report.report().plan(), "measure", measure.key());
    }

    /** What stands in the form of a measure: what was typed, or else what is said of it. */
    public String text(MeasureView measure) {
        if (typed != null && typed.measure().equals(measure.key())) {
            return typed.text();
        }
        return measure.said() == null ? "" : measure.said().text();
    }
}
