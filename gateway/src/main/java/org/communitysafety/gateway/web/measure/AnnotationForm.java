package org.communitysafety.gateway.web.measure;

import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.FormFaults;

/** What somebody types to be put beside a series. */
public final class AnnotationForm {
    /** Where fields stand on the page: what is said of them points there. */
    private static final String FIELD = "/note-";

    private static final Map<String, String> FAULTS = Map.of(
            "/on missing-on", "Enter the date",
            "/on bad-on", "The date must be a real date",
            "/title missing-title", "Enter in a few words what happened");

    @FormParam("note-kind")
    String kind;

    @FormParam("note-on")
    String on;

    @FormParam("note-title")
    String title;

    @FormParam("note-where")
    String where;

    public String kind() {
        return kind == null ? "operation" : kind;
    }

    public String on() {
        return on == null ? "" : on;
    }

    public String title() {
        return title == null ? "" : title;
    }

    public boolean everywhere() {
        return "everywhere".equals(where);
    }

    /** Whether anything was typed, which has to be seen again. */
    public boolean typed() {
        return on != null || title != null;
    }

    /** What it may be. */
    public List<PickerView.Choice> kinds() {
        return NoteView.KINDS.entrySet().stream()
                .map(each -> new PickerView.Choice(
                        each.getKey(), each.getValue(), each.getKey().equals(kind())))
                .toList();
    }

    /** As the service takes it. */
    Map<String, String> annotation(String indicator, String area) {
        Map<String, String> annotation = new LinkedHashMap<>();
        annotation.put("indicator", indicator);
        annotation.put("area", everywhere() ? null : area);
        annotation.put("on", on().isBlank() ? null : on().strip());
        annotation.put("kind", kind());
        annotation.put("title", title().strip());
        return annotation;
    }

    /** What the service found wrong, pointing to the fields of the form. */
    static List<Reply.Fault> faults(Reply refused) {
        return FormFaults.worded(refused.faults(), FAULTS).stream()
                .map(fault -> fault.pointer() == null || !fault.pointer().startsWith("/")
                        ? fault
                        : new Reply.Fault(FIELD + fault.pointer().substring(1), fault.code(), fault.detail()))
                .toList();
    }
}
