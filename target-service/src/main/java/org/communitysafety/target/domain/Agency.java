package org.communitysafety.target.domain;

import java.time.LocalDate;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * A partner agency.
 *
 * @param area the agency's own area: a police force's is its force
 * @param version counts from 1
 * @param from the date from which this version holds
 */
public record Agency(AgencyId id, String name, Kind kind, AreaCode area, int version, LocalDate from) {

    /** What an agency does. */
    public enum Kind {
        POLICE,
        COUNCIL,
        FIRE,
        HEALTH,
        PROBATION,
        HOUSING,
        CHARITY,
        PARTNERSHIP
    }

    /** True when both say the same, whatever their version. */
    public boolean saysTheSameAs(Agency other) {
        return name.equals(other.name) && kind == other.kind && area.equals(other.area) && from.equals(other.from);
    }

    public Agency withVersion(int newVersion) {
        return new Agency(id, name, kind, area, newVersion, from);
    }
}
