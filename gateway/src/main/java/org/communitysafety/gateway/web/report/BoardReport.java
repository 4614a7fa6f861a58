package org.communitysafety.gateway.web.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.communitysafety.contracts.ScorecardItem;

/**
 * What reporting-service answers of a report, as far as it is shown.
 *
 * @param closedAt null while commentary may be added
 * @param measures how many it has
 * @param commented of how many of them something is said
 * @param scorecard null in a list
 * @param commentary one for each item of the scorecard, in its order; null in a list
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BoardReport(
        String id,
        String plan,
        String title,
        String meetingOn,
        String asOf,
        Instant knownAt,
        Instant frozenAt,
        String frozenBy,
        Instant closedAt,
        String closedBy,
        String sha256,
        int measures,
        int commented,
        Scorecard scorecard,
        List<Commentary> commentary) {
    /** A page of reports, newest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Listed(List<BoardReport> items, String next) {}

    /** The figures as they were frozen. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scorecard(String title, String areaName, String area, boolean fictional, List<ScorecardItem> items) {}

    /**
     * What is said of a measure.
     *
     * @param measure by which more is said
     * @param versions newest first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Commentary(String measure, List<Version> versions) {}

    /** One version, signed and dated. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Version(int version, String text, String author, Instant writtenAt) {}
}
