package org.communitysafety.gateway.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.gateway.routing.Reply.Fault;

/** What is wrong with what somebody typed, at the fields of a form and in the words of a page. */
public final class FormFaults {
    private FormFaults() {}

    /** What is wrong with a field of a form; null where nothing is. */
    @TemplateExtension
    static String at(List<Fault> faults, String field) {
        String wrong = faults.stream()
                .filter(fault -> field.equals(fault.pointer()) || ("/" + field).equals(fault.pointer()))
                .map(Fault::detail)
                .collect(Collectors.joining("; "));
        return wrong.isEmpty() ? null : wrong;
    }

    /**
     * A service words its faults for whoever writes a program; these are for whoever fills in a form.
     *
     * @param words by pointer and code, as {@code /title missing-title}; a fault that has none keeps the service's
     */
    public static List<Fault> worded(List<Fault> faults, Map<String, String> words) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.pointer(),
                        fault.code(),
                        words.getOrDefault(fault.pointer() + " " + fault.code(), fault.detail())))
                .toList();
    }
}
