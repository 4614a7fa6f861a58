package org.communitysafety.incident.rest.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;

/** The columns of a file of panels' meetings, in any order. Whoever attended or was invited stands in one field. */
public final class MeetingColumns implements RowForm {
    static final String PANEL = "panel";

    private static final String MET = "org.communitysafety.panel.met.v1";
    private static final String ATTENDED = "attended";
    private static final String INVITED = "invited";
    private static final List<String> REQUIRED = List.of("agency", PANEL, "at", ATTENDED);
    private static final List<String> OFFERED =
            List.of(RowForm.ID, "agency", PANEL, "at", ATTENDED, INVITED, RowForm.RECORDED_TIME);
    private static final Pattern BETWEEN_AGENCIES = Pattern.compile("[;\\s]+");

    public static String header() {
        return String.join(",", OFFERED) + "\n";
    }

    @Override
    public String file() {
        return "meetings";
    }

    @Override
    public Optional<Fault> faultOf(List<String> names) {
        Set<String> seen = new HashSet<>();
        boolean known = names.stream().allMatch(name -> seen.add(name) && OFFERED.contains(name));
        return known && seen.containsAll(REQUIRED)
                ? Optional.empty()
                : Optional.of(Faults.whole(
                        FaultCode.WRONG_COLUMNS,
                        "each once: " + String.join(",", REQUIRED) + " and any of " + String.join(",", OFFERED)
                                + "; GET /api/v1/referrals/meetings/template gives them"));
    }

    @Override
    public String type(Map<String, String> fields) {
        return MET;
    }

    @Override
    public Map<String, Object> data(Map<String, String> fields) {
        Map<String, Object> data = new HashMap<>();
        fields.forEach((column, field) -> {
            if (column.equals(ATTENDED) || column.equals(INVITED)) {
                data.put(column, List.of(BETWEEN_AGENCIES.split(field)));
            } else if (!column.equals(RowForm.ID) && !column.equals(RowForm.RECORDED_TIME)) {
                data.put(column, field);
            }
        });
        return data;
    }
}
