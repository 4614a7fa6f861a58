package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.communitysafety.vocabulary.AreaCode;

/**
 * An area that whoever runs the platform made of LSOAs and wards: a city centre, a patrol zone. What lies in a member
 * lies in it; what is known only to lie in a ward lies in it when the whole ward is a member.
 *
 * @param version counts from 1; given by the platform
 * @param members in order, each once
 * @param partnership as stated; null where it is that of the members
 * @param from the date from which this version is in use
 */
public record OwnArea(
        AreaCode code, int version, String name, List<AreaCode> members, AreaCode partnership, LocalDate from) {
    public OwnArea {
        members = members.stream().distinct().sorted().toList();
    }

    public OwnArea withVersion(int newVersion) {
        return new OwnArea(code, newVersion, name, members, partnership, from);
    }

    /** True when both say the same, whatever their version. */
    public boolean saysTheSameAs(OwnArea other) {
        return equals(other.withVersion(version));
    }

    /** As an area of the look-up: in the district, partnership and force that all its members share, with their residents. */
    public PlacedArea placed(Geography geography) {
        AreaCode within = partnership == null ? shared(geography, PlacedArea::partnership) : partnership;
        AreaCode force = partnership == null
                ? shared(geography, PlacedArea::force)
                : geography.find(partnership).map(PlacedArea::force).orElse(null);
        return new PlacedArea(code, name, null, district(geography, within), within, force, population(geography));
    }

    /** Null where the members lie in several, or in another partnership than was stated. */
    private AreaCode district(Geography geography, AreaCode within) {
        AreaCode district = shared(geography, PlacedArea::district);
        boolean belongs = district != null && Objects.equals(within, geography.partnershipOf(district));
        return belongs ? district : null;
    }

    private AreaCode shared(Geography geography, Function<PlacedArea, AreaCode> outer) {
        Set<AreaCode> all = new HashSet<>();
        members.forEach(member -> all.add(geography.find(member).map(outer).orElse(null)));
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Null unless it is known of every member; an LSOA of a ward that is a member too is counted once. */
    private Long population(Geography geography) {
        List<Long> residents = geography.withoutOverlap(members).stream()
                .map(member ->
                        geography.find(member).map(PlacedArea::population).orElse(null))
                .toList();
        return residents.stream().anyMatch(Objects::isNull)
                ? null
                : Long.valueOf(residents.stream().mapToLong(Long::longValue).sum());
    }
}
