package org.communitysafety.gateway.stream;

import java.util.Map;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AreaPlaced;

/** Names as the platform would have published them. */
public final class SampleReference {
    private SampleReference() {}

    /** Each by its identifier or code. */
    public static Reference of(Map<String, String> agencies, Map<String, String> areas) {
        Reference reference = new Reference();
        agencies.forEach((id, name) ->
                reference.put(id, new AgencyRegistered(id, name, "police", "E23000019", 1, "2020-01-01")));
        areas.forEach(
                (code, name) -> reference.put(code, new AreaPlaced(code, name, "ward", code, null, null, null, null)));
        return reference;
    }
}
