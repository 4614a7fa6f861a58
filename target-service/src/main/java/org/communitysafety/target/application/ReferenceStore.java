package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.LookUpRow;
import org.communitysafety.target.domain.OwnArea;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AreaCode;

/** Look-up, own areas and agencies as stored. */
public interface ReferenceStore {
    /** Until the transaction ends nobody changes the look-up or an agency. */
    void holdStill();

    /** Until the transaction ends nobody folds, and nobody else changes the look-up or an agency. */
    void holdAlone();

    /** Grows with every change of what {@link Reference} holds. */
    long version();

    void countVersion();

    List<PlacedArea> areas();

    List<Agency> agencies();

    List<LookUpRow> lookUp();

    void mergeLookUp(Collection<LookUpRow> rows);

    /** @return the codes of areas that are new or say something else now */
    Set<String> keepAreas(Collection<PlacedArea> areas);

    void addAgency(Agency agency);

    /** The newest version of each own area that was not removed. */
    List<OwnArea> ownAreas();

    /** The newest version ever given to an own area, 0 when there is none. */
    int newestVersion(AreaCode own);

    void addOwnArea(OwnArea area);

    /** Nothing lies in it any more; its place among the areas is remembered. */
    void removeOwnArea(AreaCode own);

    /** The LSOAs and wards of each own area. */
    Map<AreaCode, List<AreaCode>> ownMembers();
}
