package org.communitysafety.target.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AreaCode;

/** Builds every area of a look-up from its LSOA rows: wards, districts, partnerships and forces with their population. */
public final class AreaTree {
    private final Map<AreaCode, Partnership> partnerships;
    private final Map<AreaCode, PlacedArea> areas = new TreeMap<>();

    public AreaTree(Collection<Partnership> partnerships) {
        this.partnerships = partnerships.stream().collect(Collectors.toMap(Partnership::code, Function.identity()));
        partnerships.forEach(this::addPartnership);
    }

    /** Adds wards that were replaced and still stand on older incidents; they have no population of their own. */
    public AreaTree withWards(List<LookUpRow> wards) {
        wards.forEach(row -> addWard(row, null));
        return this;
    }

    public AreaTree withLookUp(List<LookUpRow> rows) {
        rows.forEach(this::addLsoa);
        return this;
    }

    public Collection<PlacedArea> areas() {
        return List.copyOf(areas.values());
    }

    private void addPartnership(Partnership known) {
        AreaCode district = known.code().kind() == AreaCode.Kind.UNITARY ? known.code() : null;
        add(new PlacedArea(known.code(), known.name(), null, district, known.code(), known.force(), null));
        add(new PlacedArea(known.force(), known.forceName(), null, null, null, known.force(), null));
    }

    private void addLsoa(LookUpRow row) {
        AreaCode force = forceOf(row.partnership());
        add(new PlacedArea(
                row.lsoa(), row.lsoaName(), row.ward(), row.district(), row.partnership(), force, row.population()));
        addWard(row, row.population());
    }

    private void addWard(LookUpRow row, Long population) {
        AreaCode partnership = row.partnership();
        AreaCode force = forceOf(partnership);
        add(new PlacedArea(row.ward(), row.wardName(), row.ward(), row.district(), partnership, force, population));
        boolean unitary = row.district().equals(partnership);
        add(new PlacedArea(row.district(), row.districtName(), null, row.district(), partnership, force, population));
        if (!unitary) {
            String name = partnerships.containsKey(partnership)
                    ? partnerships.get(partnership).name()
                    : partnership.value();
            add(new PlacedArea(partnership, name, null, null, partnership, force, population));
        }
        if (force != null) {
            add(new PlacedArea(force, partnerships.get(partnership).forceName(), null, null, null, force, population));
        }
    }

    private AreaCode forceOf(AreaCode partnership) {
        Partnership known = partnerships.get(partnership);
        return known == null ? null : known.force();
    }

    private void add(PlacedArea area) {
        areas.merge(
                area.code(),
                area,
                (before, now) -> new PlacedArea(
                        now.code(),
                        now.name(),
                        now.ward(),
                        now.district(),
                        now.partnership(),
                        now.force(),
                        sum(before.population(), now.population())));
    }

    private static Long sum(Long left, Long right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left + right;
    }
}
