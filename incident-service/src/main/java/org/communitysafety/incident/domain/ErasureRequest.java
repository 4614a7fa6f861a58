package org.communitysafety.incident.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * That an agency wants a person forgotten.
 *
 * @param person as the agency names them in its events
 */
public record ErasureRequest(String agency, Pseudonym person) {
    private static final String PERSON_FORM = "the person's pseudonym, as the agency sends it in its events";

    /**
     * A request that was read.
     *
     * @param request null when anything is wrong
     * @param faults everything that is; never what was sent
     */
    public record Judged(ErasureRequest request, List<Fault> faults) {}

    /** @param registered identifiers of the agencies that there are */
    public static Judged judge(Map<?, ?> members, Set<String> registered) {
        Fields fields = Fields.of(members, "");
        String agency = AgencyRule.read(fields, registered);
        String person = fields.requiredText("person", PERSON_FORM);
        return fields.faults().isEmpty()
                ? new Judged(new ErasureRequest(agency, new Pseudonym(person)), List.of())
                : new Judged(null, List.copyOf(fields.faults()));
    }
}
