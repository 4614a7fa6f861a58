package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.List;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * A meeting ready to be counted.
 *
 * @param place the area of the agency that reports it
 */
public record PlacedMeeting(AreaCode place, PanelMeeting.Key key, List<String> attended, List<String> invited) {
    public static PlacedMeeting of(PanelMeeting meeting, AreaCode areaOfAgency) {
        return new PlacedMeeting(areaOfAgency, meeting.key(), meeting.attended(), meeting.invited());
    }

    YearMonth month() {
        return YearMonth.from(key.metOn());
    }

    /** For whom it counts. */
    List<AgencyId> counted(MeetingCount count) {
        List<String> asked = invited == null ? List.of() : invited;
        return switch (count.counts()) {
            case "met" -> List.of(key.agency());
            case "attended" -> agencies(attended);
            case "invited" -> agencies(asked);
            default -> agencies(asked.stream().filter(attended::contains).toList());
        };
    }

    private static List<AgencyId> agencies(List<String> tokens) {
        return tokens.stream().map(AgencyId::new).toList();
    }
}
