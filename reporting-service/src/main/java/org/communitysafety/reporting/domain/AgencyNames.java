package org.communitysafety.reporting.domain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What agencies are called. */
public record AgencyNames(Map<String, String> byAgency) {
    /** Nothing is known. */
    public static final AgencyNames NONE = new AgencyNames(Map.of());

    public AgencyNames {
        byAgency = Map.copyOf(byAgency);
    }

    /** Its identifier where it has no name. */
    public String of(String agency) {
        return byAgency.getOrDefault(agency, agency);
    }

    /** The agencies that were called something else. */
    public Set<String> otherThan(AgencyNames before) {
        return byAgency.keySet().stream()
                .filter(agency -> !of(agency).equals(before.of(agency)))
                .collect(Collectors.toSet());
    }
}
