package org.communitysafety.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** A level at which figures are kept. A unitary authority such as Nottingham is a district and a partnership at once. */
public enum Level {
    WARD,
    DISTRICT,
    PARTNERSHIP,
    FORCE;

    /**
     * The levels at which an area of this code is listed; an LSOA is below all of them, and a
     * region, a country and an own area stand beside them.
     */
    public static Set<Level> of(AreaCode area) {
        return switch (area.kind()) {
            case LSOA, REGION, COUNTRY, OWN -> EnumSet.noneOf(Level.class);
            case WARD -> EnumSet.of(WARD);
            case UNITARY -> EnumSet.of(DISTRICT, PARTNERSHIP);
            case DISTRICT -> EnumSet.of(DISTRICT);
            case COUNTY -> EnumSet.of(PARTNERSHIP);
            case FORCE -> EnumSet.of(FORCE);
        };
    }
}
