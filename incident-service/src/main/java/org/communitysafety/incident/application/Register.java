package org.communitysafety.incident.application;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.application.Reference.AgencyArea;
import org.communitysafety.vocabulary.RegisterId;

/** The newest version of every incident. */
public interface Register {
    /**
     * Keeps each version that is newer than the one stored under its identifier. Needs a transaction around it.
     *
     * @param versions no identifier twice
     */
    void keep(List<RegisterVersion> versions);

    Optional<RegisterVersion> find(RegisterId id);

    /** Incidents that are not cancelled, by month and identifier, after the cursor; at most {@code limit}. */
    List<RegisterVersion> list(Query query);

    /**
     * What to list; null members do not restrict.
     *
     * @param area with the areas it contains; incidents that are only known to be somewhere in their agency's area
     *     count there
     * @param agencyAreas every agency with its own area
     */
    record Query(
            String agency,
            String category,
            String area,
            YearMonth from,
            YearMonth to,
            Cursor after,
            int limit,
            Collection<AgencyArea> agencyAreas) {}

    /** Where a page ended. */
    record Cursor(YearMonth month, String id) {}
}
