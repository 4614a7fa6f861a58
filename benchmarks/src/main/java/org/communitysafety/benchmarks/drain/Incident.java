package org.communitysafety.benchmarks.drain;

import java.util.ArrayList;
import java.util.List;

/**
 * What the contenders take from a record.
 *
 * @param version orders the versions of one incident as text
 */
public record Incident(String reference, String version, String category, String place, String month) {
    /** {@code indicator|area|yyyy-mm}, for every indicator and area in which it counts. */
    public List<String> cells(Places places) {
        List<String> cells = new ArrayList<>();
        for (String indicator : IndependentCount.indicators(category)) {
            for (String area : places.containing(place)) {
                cells.add(indicator + '|' + area + '|' + month);
            }
        }
        return cells;
    }
}
