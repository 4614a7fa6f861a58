package org.communitysafety.target.rest;

import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AreaCode;

/**
 * An area and the areas that contain it, itself included.
 *
 * @param level {@code lsoa}, {@code ward}, {@code district}, {@code partnership} or {@code force}; a unitary is a
 *     district here and is listed among the partnerships too
 */
public record AreaView(
        String code,
        String name,
        String level,
        String ward,
        String district,
        String partnership,
        String force,
        Long population) {
    static AreaView of(PlacedArea area) {
        return new AreaView(
                area.code().value(),
                area.name(),
                area.level(),
                text(area.ward()),
                text(area.district()),
                text(area.partnership()),
                text(area.force()),
                area.population());
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.value();
    }
}
