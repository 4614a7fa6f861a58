package org.communitysafety.target.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.target.application.ReferralFacts;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;

/** Reads meetings from rows with the columns of {@code panel_meeting}. */
final class MeetingRows {
    private static final String OLD = "old_";

    private MeetingRows() {}

    /** Of the row as it is now and, under names that begin with {@code old_}, as it was. */
    static ReferralFacts.MeetingChange change(ResultSet row) throws SQLException {
        PanelMeeting before = row.getString(OLD + "event_id") == null ? null : read(row, OLD);
        return new ReferralFacts.MeetingChange(before, read(row, ""));
    }

    static PanelMeeting read(ResultSet row, String prefix) throws SQLException {
        return new PanelMeeting(
                new PanelMeeting.Key(
                        new AgencyId(row.getString("agency")),
                        row.getString("panel"),
                        row.getObject("met_on", LocalDate.class)),
                new FactVersion(
                        Columns.instantOf(row.getLong(prefix + "recorded_at")),
                        row.getString(prefix + "event_id"),
                        row.getString(prefix + "data_hash"),
                        ""),
                tokens(row.getArray(prefix + "attended")),
                tokens(row.getArray(prefix + "invited")),
                row.getString(prefix + "source"),
                Columns.instant(row, prefix + "received_at"),
                row.getString(prefix + "submitted_by"));
    }

    private static List<String> tokens(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
