package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.IndicatorVersion;
import org.communitysafety.target.domain.Population;
import org.communitysafety.target.domain.WeightTable;

/** Every version of every indicator and of every table of weights, and the populations of areas. */
public interface Definitions {
    /** The newest version of each. */
    List<IndicatorDefinition> indicators();

    /** The newest version of each. */
    List<WeightTable> weightTables();

    /** Oldest first; empty when there is no such indicator. */
    List<IndicatorVersion> versions(String indicator);

    /** @param reason see {@link IndicatorVersion} */
    void add(IndicatorDefinition definition, String reason);

    void add(WeightTable table);

    List<Population> populations();

    /** @return those that are new or another figure now */
    List<Population> keep(Collection<Population> populations);
}
