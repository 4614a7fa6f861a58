package org.communitysafety.reporting.domain;

import org.communitysafety.reporting.domain.Aim.Missing;

/**
 * What a target asks of a period that has not ended.
 *
 * @param goal null where it asks for no figure of it, or not yet
 * @param baseline what the figure will be compared with; {@link Reference#NONE} where there is nothing
 * @param missing why there is no goal; null where there is one
 */
record Asked(Goal goal, Reference baseline, Missing missing) {}
