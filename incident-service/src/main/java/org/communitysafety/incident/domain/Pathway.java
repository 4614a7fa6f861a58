package org.communitysafety.incident.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the file of a pathway declares, as far as steps are judged by it.
 *
 * @param purpose why persons are processed, a token
 * @param panel the token of its meetings; null when it has none
 * @param steps by token
 * @param reasons the steps that may give each reason, by token; empty is every step
 * @param attributes the values of each, in the file's order
 * @param linkage null when persons are not joined beyond their agency
 * @param everPurposes every purpose that any version of it, or of its linkage, has had
 */
public record Pathway(
        String id,
        String purpose,
        String panel,
        Map<String, Step> steps,
        Map<String, Set<String>> reasons,
        Set<String> themes,
        Map<String, List<String>> attributes,
        Linkage linkage,
        Set<String> everPurposes) {
    /** Words for whoever took another step: the facts before this one say who that is, and they may not have come yet. */
    private static final Set<String> OF_THE_REFERRAL = Set.of("any-agency", "referrer", "receiver");

    /** @param takenBy agencies, services and words for those of the referral; empty is anybody */
    public record Step(List<String> takenBy) {}

    /**
     * Which persons may be told to be the same across referrals.
     *
     * @param purpose a token; the key is this purpose's own
     */
    public record Linkage(boolean person, boolean otherPerson, boolean acrossAgencies, String purpose) {}

    /** Whether or not persons are joined today: they may have been, or may not. */
    Set<KeyPurpose> everyPurpose(String agency) {
        Set<KeyPurpose> purposes = new LinkedHashSet<>();
        for (String each : everPurposes) {
            purposes.add(KeyPurpose.ofPathway(agency, id, each));
            purposes.add(KeyPurpose.ofLinkageWithin(agency, id, each));
            purposes.add(KeyPurpose.ofLinkage(id, each));
        }
        return purposes;
    }

    KeyPurpose purposeOfPerson(String agency) {
        return purpose(agency, linkage != null && linkage.person());
    }

    KeyPurpose purposeOfOtherPerson(String agency) {
        return purpose(agency, linkage != null && linkage.otherPerson());
    }

    /** The reasons that a step may give, sorted by the file. */
    List<String> reasonsOf(String step) {
        return reasons.entrySet().stream()
                .filter(reason ->
                        reason.getValue().isEmpty() || reason.getValue().contains(step))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Who alone may take the step, when that can be said of one event: empty when anybody may, or when it depends on the
     * referral or on who provides a service.
     */
    Optional<List<String>> onlyTakenBy(String step, Set<String> agencies) {
        List<String> takenBy = steps.get(step).takenBy();
        boolean named = !takenBy.isEmpty()
                && takenBy.stream().allMatch(taker -> agencies.contains(taker) && !OF_THE_REFERRAL.contains(taker));
        return named ? Optional.of(takenBy) : Optional.empty();
    }

    private KeyPurpose purpose(String agency, boolean joined) {
        if (!joined) {
            return KeyPurpose.ofPathway(agency, id, purpose);
        }
        return linkage.acrossAgencies()
                ? KeyPurpose.ofLinkage(id, linkage.purpose())
                : KeyPurpose.ofLinkageWithin(agency, id, linkage.purpose());
    }
}
