package org.communitysafety.gateway.web.definition;

import java.util.List;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Table;

/**
 * The definition of a measure.
 *
 * @param address of the measure's own page
 * @param asked what the target asks for, period by period; null where {@code noneAsked} says why there is nothing
 * @param planVersions those in which something of the measure changed
 * @param indicatorVersions null of work, which no indicator counts
 */
public record DefinitionView(
        String title,
        String target,
        String address,
        List<FactView> facts,
        Table asked,
        String noneAsked,
        Table planVersions,
        Table indicatorVersions) {

    /** What the page is called, also in a list of pages. */
    public String heading() {
        return "Definition of " + title;
    }
}
