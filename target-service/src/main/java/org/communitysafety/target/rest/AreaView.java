package org.communitysafety.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communitysafety.target.domain.OwnArea;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AreaCode;

/**
 * An area and the areas that contain it, itself included.
 *
 * @param level {@code lsoa}, {@code ward}, {@code district}, {@code partnership} or {@code force}; a unitary is a
 *     district here and is listed among the partnerships too; {@code own} for an own area
 * @param members the LSOAs and wards of an own area; with {@code version} and {@code from} only where one is asked for
 */
public record AreaView(
        String code,
        String name,
        String level,
        String ward,
        String district,
        String partnership,
        String force,
        Long population,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer version,
        @JsonInclude(JsonInclude.Include.NON_NULL) String from,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> members) {
    static AreaView of(PlacedArea area) {
        return of(area, null, null, null);
    }

    static AreaView of(PlacedArea area, OwnArea own) {
        return of(
                area,
                own.version(),
                own.from().toString(),
                own.members().stream().map(AreaCode::value).toList());
    }

    private static AreaView of(PlacedArea area, Integer version, String from, List<String> members) {
        return new AreaView(
                area.code().value(),
                area.name(),
                area.level(),
                text(area.ward()),
                text(area.district()),
                text(area.partnership()),
                text(area.force()),
                area.population(),
                version,
                from,
                members);
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.value();
    }
}
