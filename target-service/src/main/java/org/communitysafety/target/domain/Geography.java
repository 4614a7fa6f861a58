package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.communitysafety.vocabulary.AreaCode;

/** The look-up as it stands: which areas contain which. */
public final class Geography {
    /** In the order of their codes. */
    private final Map<AreaCode, PlacedArea> areas = new LinkedHashMap<>();

    private final Map<AreaCode, PlacedArea> removed = new HashMap<>();
    private final Map<AreaCode, List<AreaCode>> around = new HashMap<>();

    public Geography(Collection<PlacedArea> known) {
        this(known, Map.of());
    }

    /**
     * @param own the LSOAs and wards of each own area; what lies in one of them lies in the own area. An own area without
     *     any was removed: it is listed no more, and what is still to be said of it goes where it always went
     */
    public Geography(Collection<PlacedArea> known, Map<AreaCode, List<AreaCode>> own) {
        List<PlacedArea> inOrder = new ArrayList<>(known);
        inOrder.sort(Comparator.comparing(PlacedArea::code));
        for (PlacedArea area : inOrder) {
            boolean gone = area.code().kind() == AreaCode.Kind.OWN && !own.containsKey(area.code());
            (gone ? removed : areas).put(area.code(), area);
            around.put(area.code(), area.containing());
        }
        Map<AreaCode, Set<AreaCode>> ownOf = new HashMap<>();
        own.forEach((code, members) -> members.forEach(
                member -> ownOf.computeIfAbsent(member, each -> new TreeSet<>()).add(code)));
        for (PlacedArea area : areas.values()) {
            Set<AreaCode> containing = new LinkedHashSet<>(ownOf.getOrDefault(area.code(), Set.of()));
            if (area.ward() != null) {
                containing.addAll(ownOf.getOrDefault(area.ward(), Set.of()));
            }
            containing.addAll(area.containing());
            around.put(area.code(), List.copyOf(containing));
        }
    }

    public Optional<PlacedArea> find(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** What an area is called; its code where it has no name. */
    public String nameOf(AreaCode code) {
        return find(code).map(PlacedArea::name).orElse(code.value());
    }

    public Collection<PlacedArea> all() {
        return areas.values();
    }

    /**
     * Where an incident lies: in the area it names, or, when it names none or one outside the look-up, in the area of
     * its agency. It counts at what contains that place, from the ward up, and in own areas with that LSOA or its ward.
     *
     * @param sent the area as sent; null is somewhere in the agency's area
     */
    public AreaCode place(AreaCode sent, AreaCode agencyArea) {
        PlacedArea known = sent == null ? null : areas.get(sent);
        return known == null ? agencyArea : known.code();
    }

    /** The areas at which something placed at {@code place} counts; an area outside the look-up contains only itself. */
    public List<AreaCode> containing(AreaCode place) {
        List<AreaCode> containing = around.get(place);
        return containing == null ? List.of(place) : containing;
    }

    public boolean contains(AreaCode outer, AreaCode inner) {
        return outer.equals(inner) || containing(inner).contains(outer);
    }

    /** True when they are the same, one contains the other, or a known place lies in both. */
    public boolean overlap(AreaCode one, AreaCode other) {
        return contains(one, other)
                || contains(other, one)
                || areas.keySet().stream().anyMatch(place -> contains(one, place) && contains(other, place));
    }

    /** LSOAs and wards without the LSOAs that lie in one of the wards, so that nobody is counted twice. */
    List<AreaCode> withoutOverlap(Collection<AreaCode> members) {
        return members.stream()
                .filter(member -> find(member)
                        .map(area -> member.equals(area.ward()) || !members.contains(area.ward()))
                        .orElse(true))
                .toList();
    }

    /** The partnership that contains the area; null above that level or outside the look-up. */
    public AreaCode partnershipOf(AreaCode code) {
        PlacedArea known = areas.getOrDefault(code, removed.get(code));
        return known == null ? null : known.partnership();
    }

    /** The greatest area known to contain {@code code}: its force, else its partnership, else itself. */
    public AreaCode greatestAround(AreaCode code) {
        List<AreaCode> containing = new ArrayList<>(containing(code));
        return containing.isEmpty() ? code : containing.get(containing.size() - 1);
    }
}
