package org.communitysafety.incident.domain;

import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;

/** Who may say something: an agency that is registered. */
final class AgencyRule {
    static final String FORM = "lower-case words joined by hyphens, for example nottinghamshire-police";

    static final String REGISTERED = "a registered agency: GET /api/v1/agencies lists them";

    private AgencyRule() {}

    /** Null when absent or at fault. */
    static String read(Fields data, Set<String> registered) {
        String agency = data.requiredText("agency", FORM);
        if (agency == null) {
            return null;
        }
        if (!AgencyId.isWellFormed(agency)) {
            data.fault("agency", FaultCode.MALFORMED_AGENCY, FORM);
            return null;
        }
        if (!registered.contains(agency)) {
            data.fault("agency", FaultCode.UNKNOWN_AGENCY, REGISTERED);
            return null;
        }
        return agency;
    }
}
