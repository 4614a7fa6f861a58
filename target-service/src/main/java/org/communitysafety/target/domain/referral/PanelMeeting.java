package org.communitysafety.target.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;

/**
 * A meeting of a panel, in one version.
 *
 * @param attended agencies or service tokens, sorted, none twice
 * @param invited as {@code attended}; null when nobody said who was
 */
public record PanelMeeting(
        Key key,
        FactVersion version,
        List<String> attended,
        List<String> invited,
        String source,
        Instant receivedAt,
        String submittedBy) {

    /** A panel meets once a day at most; the newest version of a key is the one that holds. */
    public record Key(AgencyId agency, String panel, LocalDate metOn) {}
}
