package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One area of the look-up and the areas that contain it, itself included; null where it is above that level or the
 * look-up does not say.
 *
 * @param code the area
 * @param level {@code lsoa}, {@code ward}, {@code district}, {@code partnership} or {@code force}
 * @param population usual residents in 2021, or null when unknown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AreaPlaced(
        String code,
        String name,
        String level,
        String ward,
        String district,
        String partnership,
        String force,
        Long population) {}
