package org.communitysafety.gateway.web.areas;

import java.util.List;

/**
 * The page on which an own area is described.
 *
 * @param heading says whether it is a new one
 * @param code of the area that is changed; null for a new one
 * @param wards of the plan's area, to choose from
 * @param codes of what else it is made of, one a line
 * @param back the areas of the plan
 */
public record OwnAreaView(String heading, String code, String name, List<Ward> wards, String codes, String back) {

    /** A ward to choose. */
    public record Ward(String code, String name, boolean chosen) {}
}
