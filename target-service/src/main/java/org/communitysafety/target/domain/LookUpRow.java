package org.communitysafety.target.domain;

import org.communitysafety.vocabulary.AreaCode;

/**
 * One row of the look-up: an LSOA and where it lies.
 *
 * @param partnership the upper-tier authority, the same as the district for a unitary
 * @param population usual residents in 2021; null for an LSOA that no longer existed then
 */
public record LookUpRow(
        AreaCode lsoa,
        String lsoaName,
        AreaCode ward,
        String wardName,
        AreaCode district,
        String districtName,
        AreaCode partnership,
        Long population) {}
