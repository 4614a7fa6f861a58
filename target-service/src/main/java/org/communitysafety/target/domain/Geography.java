package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.communitysafety.vocabulary.AreaCode;

/** The look-up as it stands: which areas contain which. */
public final class Geography {
    private final Map<AreaCode, PlacedArea> areas = new TreeMap<>();

    public Geography(Collection<PlacedArea> known) {
        known.forEach(area -> areas.put(area.code(), area));
    }

    public Optional<PlacedArea> find(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    public Collection<PlacedArea> all() {
        return areas.values();
    }

    /**
     * Where an incident counts: in the area it names, or, when it names none or one outside the look-up, in the area of
     * its agency.
     *
     * @param sent the area as sent; null is somewhere in the agency's area
     */
    public AreaCode place(AreaCode sent, AreaCode agencyArea) {
        PlacedArea known = sent == null ? null : areas.get(sent);
        return known == null ? agencyArea : known.smallestCounted();
    }

    /** The areas at which something placed at {@code place} counts; an area outside the look-up contains only itself. */
    public List<AreaCode> containing(AreaCode place) {
        PlacedArea known = areas.get(place);
        return known == null ? List.of(place) : known.containing();
    }

    public boolean contains(AreaCode outer, AreaCode inner) {
        return outer.equals(inner) || containing(inner).contains(outer);
    }

    /** The partnership that contains the area; null above that level or outside the look-up. */
    public AreaCode partnershipOf(AreaCode code) {
        PlacedArea known = areas.get(code);
        return known == null ? null : known.partnership();
    }

    /** The greatest area known to contain {@code code}: its force, else its partnership, else itself. */
    public AreaCode greatestAround(AreaCode code) {
        List<AreaCode> containing = new ArrayList<>(containing(code));
        return containing.isEmpty() ? code : containing.get(containing.size() - 1);
    }
}
