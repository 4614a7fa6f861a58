package org.communitysafety.incident.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;

/** Who else a referral or a meeting names: agencies, and services by any token. */
final class PartyRule {
    static final String FORM = "an agency or the token of a service: " + AgencyRule.FORM;

    private PartyRule() {}

    /** Null when absent or at fault. */
    static String read(Fields data, String name) {
        String sent = data.text(name);
        if (sent != null && !AgencyId.isWellFormed(sent)) {
            data.fault(name, FaultCode.MALFORMED_SERVICE, FORM);
            return null;
        }
        return sent;
    }

    /** In alphabetical order; null when absent. What is at fault is left out. */
    static List<String> list(Fields data, String name) {
        List<?> sent = data.list(name);
        if (sent == null) {
            return null;
        }
        List<String> parties = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < sent.size(); at++) {
            String pointer = data.pointer(name) + '/' + at;
            if (!(sent.get(at) instanceof String party) || !AgencyId.isWellFormed(party)) {
                data.faults().add(new Fault(pointer, FaultCode.MALFORMED_SERVICE, FORM));
            } else if (seen.add(party)) {
                parties.add(party);
            } else {
                data.faults().add(new Fault(pointer, FaultCode.NAMED_TWICE, "each once"));
            }
        }
        parties.sort(null);
        return parties;
    }
}
