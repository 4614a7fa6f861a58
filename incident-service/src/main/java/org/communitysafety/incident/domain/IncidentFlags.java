package org.communitysafety.incident.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The published list of flags. A hate crime is the category or the flag {@code hate}. */
public final class IncidentFlags {
    private static final Set<String> PUBLISHED = new TreeSet<>(List.of(
            "alcohol",
            "child-criminal-exploitation",
            "child-sexual-exploitation",
            "county-lines",
            "cyber",
            "domestic-abuse",
            "drugs",
            "female-genital-mutilation",
            "firearm",
            "forced-marriage",
            "fraud",
            "gang",
            "hate",
            "hate-disability",
            "hate-faith",
            "hate-race",
            "hate-sexual-orientation",
            "hate-transgender",
            "homelessness",
            "honour-based-abuse",
            "knife",
            "mental-health",
            "modern-slavery",
            "night-time-economy",
            "repeat-victim",
            "serious-violence",
            "sexual-violence",
            "stalking",
            "vulnerable-adult",
            "youth"));

    private IncidentFlags() {}

    /** In alphabetical order. */
    public static List<String> published() {
        return List.copyOf(PUBLISHED);
    }

    /** Sorted and without repetition; a strand such as {@code hate-race} is {@code hate} as well. */
    static List<String> read(Fields data) {
        List<?> sent = data.list("flags");
        if (sent == null) {
            return List.of();
        }
        Set<String> flags = new TreeSet<>();
        for (int at = 0; at < sent.size(); at++) {
            if (sent.get(at) instanceof String flag && PUBLISHED.contains(flag)) {
                flags.add(flag);
                if (flag.startsWith("hate-")) {
                    flags.add("hate");
                }
            } else {
                data.faults().add(unknown(data.pointer("flags") + '/' + at));
            }
        }
        return new ArrayList<>(flags);
    }

    private static Fault unknown(String pointer) {
        return new Fault(pointer, FaultCode.UNKNOWN_FLAG, "one of " + String.join(", ", PUBLISHED));
    }
}
