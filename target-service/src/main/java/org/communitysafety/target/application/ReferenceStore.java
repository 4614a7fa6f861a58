package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.LookUpRow;
import org.communitysafety.target.domain.PlacedArea;

/** Look-up and agencies as stored. */
public interface ReferenceStore {
    /** Until the transaction ends nobody changes the look-up or an agency. */
    void holdStill();

    /** Until the transaction ends nobody folds, and nobody else changes the look-up or an agency. */
    void holdAlone();

    /** Grows with every change of the look-up or an agency. */
    long version();

    void countVersion();

    List<PlacedArea> areas();

    List<Agency> agencies();

    List<LookUpRow> lookUp();

    void mergeLookUp(Collection<LookUpRow> rows);

    /** @return the codes of areas that are new or say something else now */
    Set<String> keepAreas(Collection<PlacedArea> areas);

    void addAgency(Agency agency);

    /** Places every fact by the areas and agencies as stored, rebuilds the cells and marks the values that moved. */
    void rederive();
}
