package org.communitysafety.target.domain;

import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;

/** Which incidents an indicator counts: those that meet every condition stated; an empty condition is not stated. */
public record Selection(Set<Category> categories, Set<String> flags, Set<String> offenceCodes, Set<AgencyId> agencies) {
    public Selection {
        categories = Set.copyOf(categories);
        flags = Set.copyOf(flags);
        offenceCodes = Set.copyOf(offenceCodes);
        agencies = Set.copyOf(agencies);
    }

    static Selection of(IndicatorDefinition.Selection written) {
        return new Selection(
                written.categories().stream()
                        .map(slug -> Category.of(slug).orElseThrow())
                        .collect(Collectors.toSet()),
                Set.copyOf(written.flags()),
                Set.copyOf(written.offenceCodes()),
                written.agencies().stream().map(AgencyId::new).collect(Collectors.toSet()));
    }

    boolean isMetBy(Counted.Traits incident) {
        return (categories.isEmpty() || categories.contains(incident.category()))
                && (flags.isEmpty() || incident.flags().stream().anyMatch(flags::contains))
                && (offenceCodes.isEmpty()
                        || offenceCodes.stream().anyMatch(code -> holds(code, incident.offenceCode())))
                && (agencies.isEmpty() || agencies.contains(incident.agency()));
    }

    /** False when no incident with this code, or a subclass of it, is met. */
    boolean mayMeet(String code) {
        return offenceCodes.isEmpty() || offenceCodes.stream().anyMatch(each -> holds(each, code) || holds(code, each));
    }

    /** False when no incident of this category is met. */
    boolean mayMeet(Category category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** True for the code itself and its subclasses: 8 holds 8N and 8.01, and not 80. */
    static boolean holds(String code, String offence) {
        return offence != null
                && offence.startsWith(code)
                && (offence.length() == code.length() || !Character.isDigit(offence.charAt(code.length())));
    }
}
