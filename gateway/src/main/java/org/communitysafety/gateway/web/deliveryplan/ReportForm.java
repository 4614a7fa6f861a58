package org.communitysafety.gateway.web.deliveryplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.routing.Reply.Fault;

/**
 * What somebody reports of a deliverable, as it was typed; each is null until it was.
 *
 * @param target identifier of the deliverable
 * @param quarter in any form that the field has for it
 */
public record ReportForm(String target, String quarter, String rag, boolean done, String narrative) {
    static final ReportForm EMPTY = new ReportForm(null, null, null, false, null);

    private static final String REQUIRED = "required";
    /** Where the plan's faults point, and which field of the form that is. */
    private static final Map<String, String> FIELDS =
            Map.of("quarter", "quarter", "period", "quarter", "rag", "rag", "narrative", "narrative");

    /** What the service takes in the body. */
    record Report(String rag, boolean done, String narrative) {}

    Report report() {
        return new Report(blankIsNull(rag), done, blankIsNull(narrative));
    }

    /** In an address: {@code 2018/19-Q1} would be two segments. */
    String quarterInPath() {
        return quarter.strip().replace('/', '-');
    }

    /** Whatever has to be known to ask at all. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (blankIsNull(target) == null) {
            faults.add(new Fault("target", REQUIRED, "Choose what you report on"));
        }
        if (blankIsNull(quarter) == null) {
            faults.add(new Fault("quarter", REQUIRED, "Enter the quarter that you report on, such as 2018/19-Q2"));
        }
        if (blankIsNull(rag) == null) {
            faults.add(new Fault("rag", REQUIRED, "Choose how it goes"));
        }
        return faults;
    }

    /** The service's faults, each pointing at a field of the form where one is meant. */
    static List<Fault> ofService(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(field(fault.pointer()), fault.code(), sentence(fault.detail())))
                .toList();
    }

    private static String field(String pointer) {
        return pointer == null ? null : FIELDS.get(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private static String sentence(String detail) {
        return detail.isEmpty() ? detail : Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
