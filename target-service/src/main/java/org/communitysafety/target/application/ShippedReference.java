package org.communitysafety.target.application;

import java.util.List;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.LookUpRow;
import org.communitysafety.target.domain.Partnership;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.WeightTable;
import org.communitysafety.target.domain.referral.Pathway;

/** What comes with the platform. */
public interface ShippedReference {
    List<Partnership> partnerships();

    List<LookUpRow> lookUp();

    /** Nottingham's wards of before 2019, which still stand on older incidents. */
    List<LookUpRow> supersededWards();

    List<Agency> agencies();

    List<WeightTable> weightTables();

    List<IndicatorDefinition> indicators();

    List<Plan> plans();

    List<Pathway> pathways();
}
