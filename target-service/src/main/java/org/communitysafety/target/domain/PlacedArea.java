package org.communitysafety.target.domain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;

/**
 * An area of the look-up and the areas that contain it, itself included.
 *
 * @param ward null above ward level; the same for the other three
 * @param population usual residents in 2021; null when unknown
 */
public record PlacedArea(
        AreaCode code,
        String name,
        AreaCode ward,
        AreaCode district,
        AreaCode partnership,
        AreaCode force,
        Long population) {

    /** The areas at which an incident placed here counts, from ward to force, each once. */
    public List<AreaCode> containing() {
        return Stream.of(ward, district, partnership, force)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** {@code lsoa}, {@code ward}, {@code district}, {@code partnership} or {@code force}; a unitary is a district. */
    public String level() {
        return switch (code.kind()) {
            case UNITARY, DISTRICT -> "district";
            case COUNTY -> "partnership";
            default -> code.kind().name().toLowerCase(Locale.ROOT);
        };
    }
}
