package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;

/** What an own area has to keep to before it is taken; names every fault at once. */
public final class OwnAreaRules {
    private static final int MOST_MEMBERS = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final Set<AreaCode.Kind> MEMBERS = EnumSet.of(AreaCode.Kind.LSOA, AreaCode.Kind.WARD);
    private static final Set<AreaCode.Kind> PARTNERSHIPS = EnumSet.of(AreaCode.Kind.UNITARY, AreaCode.Kind.COUNTY);

    private OwnAreaRules() {}

    /**
     * @param members as written
     * @param partnership as written; null when it is not stated
     * @return every fault; empty when the area can be taken
     */
    public static List<Refusal> check(String name, List<String> members, String partnership, Geography geography) {
        List<Refusal> refusals = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            refusals.add(new Refusal("/name", "required", "a text of 1 to 200 characters"));
        }
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            refusals.add(new Refusal("/members", "required", "from 1 to 5,000 LSOAs or wards"));
        }
        for (int i = 0; i < members.size(); i++) {
            if (!isKnown(members.get(i), MEMBERS, geography)) {
                refusals.add(new Refusal(
                        "/members/" + i, "unknown-area", "an LSOA or ward of the look-up, see /api/v1/areas"));
            }
        }
        if (partnership != null && !isKnown(partnership, PARTNERSHIPS, geography)) {
            refusals.add(
                    new Refusal("/partnership", "unknown-area", "a partnership of the look-up, see /api/v1/areas"));
        }
        return refusals;
    }

    private static boolean isKnown(String code, Set<AreaCode.Kind> kinds, Geography geography) {
        return AreaCode.isWellFormed(code)
                && kinds.contains(new AreaCode(code).kind())
                && geography.find(new AreaCode(code)).isPresent();
    }
}
