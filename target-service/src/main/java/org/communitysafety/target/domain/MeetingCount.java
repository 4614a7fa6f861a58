package org.communitysafety.target.domain;

import java.util.List;
import java.util.Objects;

/**
 * What an indicator counts of the meetings of panels, each in the month of the meeting.
 *
 * @param panels as meetings name them; never empty
 * @param counts {@code met}: a meeting, for the agency that reports it; {@code attended} and {@code invited}: each agency
 *     or service that came or was asked to; {@code came-as-invited}: each that was asked to and came. Where nobody said
 *     who was invited, only who attended is known
 */
public record MeetingCount(List<String> panels, String counts) {
    static final List<String> COUNTS = List.of("attended", "came-as-invited", "invited", "met");

    public MeetingCount {
        panels = panels == null
                ? List.of()
                : panels.stream().filter(Objects::nonNull).toList();
    }
}
