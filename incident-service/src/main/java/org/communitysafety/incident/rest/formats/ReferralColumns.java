package org.communitysafety.incident.rest.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.Pathway;

/** The columns of a file of referral steps: the members of an event by name, in any order. */
public final class ReferralColumns {
    static final String ID = "id";
    static final String TYPE = "type";
    static final String RECORDED_TIME = "recordedtime";
    static final String SCORE = "score";
    static final String ATTRIBUTE = "attribute.";

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
    private static final List<String> OFFERED = Stream.of(List.of(ID), MEMBERS, List.of(RECORDED_TIME))
            .flatMap(List::stream)
            .toList();

    private ReferralColumns() {}

    /** @param pathway whose attributes are offered too; null for any */
    public static String header(Pathway pathway) {
        Stream<String> attributes = pathway == null
                ? Stream.empty()
                : pathway.attributes().keySet().stream().sorted().map(name -> ATTRIBUTE + name);
        return String.join(",", Stream.concat(OFFERED.stream(), attributes).toList()) + "\n";
    }

    static boolean isMember(String column) {
        return MEMBERS.contains(column);
    }

    static List<String> names(List<String> header) {
        return header.stream().map(String::strip).toList();
    }

    /** Which columns there are is a matter of the whole file: one with a name nobody knows would lose it row by row. */
    static Optional<Fault> headerFault(List<String> header) {
        List<String> names = names(header);
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

    private static boolean isKnown(String name) {
        return OFFERED.contains(name)
                || name.equals(TYPE)
                || name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length();
    }
}
