package org.communitysafety.incident.rest.formats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.Pathway;

/** The columns of a file of referral steps: the members of an event by name, in any order. */
public final class StepColumns implements RowForm {
    private static final String STEP = "org.communitysafety.referral.step.v1";
    private static final String TYPE = "type";
    private static final String SCORE = "score";
    private static final String ATTRIBUTE = "attribute.";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private static final List<String> MEMBERS = List.of(
            "agency",
            "reference",
            "pathway",
            "step",
            "at",
            "by",
            "from",
            "to",
            "person",
            "otherPerson",
            "area",
            "theme",
            "reason",
            SCORE,
            "corrects");
    private static final List<String> REQUIRED = MEMBERS.subList(0, 5);
    private static final List<String> OFFERED = Stream.of(List.of(RowForm.ID), MEMBERS, List.of(RowForm.RECORDED_TIME))
            .flatMap(List::stream)
            .toList();

    /** @param pathway whose attributes are offered too; null for any */
    public static String header(Pathway pathway) {
        Stream<String> attributes = pathway == null
                ? Stream.empty()
                : pathway.attributes().keySet().stream().sorted().map(name -> ATTRIBUTE + name);
        return String.join(",", Stream.concat(OFFERED.stream(), attributes).toList()) + "\n";
    }

    @Override
    public String file() {
        return "referrals";
    }

    @Override
    public Optional<Fault> faultOf(List<String> names) {
        Set<String> seen = new HashSet<>();
        boolean known = names.stream().allMatch(name -> seen.add(name) && isKnown(name));
        return known && seen.containsAll(REQUIRED)
                ? Optional.empty()
                : Optional.of(
                        Faults.whole(
                                FaultCode.WRONG_COLUMNS,
                                "each once: " + String.join(",", REQUIRED) + " and any of " + String.join(",", OFFERED)
                                        + ",type,attribute.<name>; GET /api/v1/referrals/template?pathway=<pathway> gives them"));
    }

    @Override
    public String type(Map<String, String> fields) {
        return fields.getOrDefault(TYPE, STEP);
    }

    @Override
    public Map<String, Object> data(Map<String, String> fields) {
        Map<String, Object> data = new HashMap<>();
        Map<String, Object> attributes = new HashMap<>();
        fields.forEach((column, field) -> {
            if (column.startsWith(ATTRIBUTE)) {
                attributes.put(column.substring(ATTRIBUTE.length()), field);
            } else if (column.equals(SCORE) && NUMBER.matcher(field).matches()) {
                data.put(column, new BigDecimal(field));
            } else if (MEMBERS.contains(column)) {
                data.put(column, field);
            }
        });
        if (!attributes.isEmpty()) {
            data.put("attributes", attributes);
        }
        return data;
    }

    private static boolean isKnown(String name) {
        return OFFERED.contains(name)
                || name.equals(TYPE)
                || name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length();
    }
}
