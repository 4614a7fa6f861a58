package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.incident.application.Meetings;
import org.communitysafety.incident.application.PanelMeetingVersion;
import org.communitysafety.incident.persistence.Database.Column;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.RegisterId;

/** The table {@code panel_meeting}. */
@ApplicationScoped
class PostgresMeetings implements Meetings {
    private static final String KEEP =
            """
            insert into panel_meeting (id, agency, panel, at, recorded_at, event_id, data_hash, source, attended, invited,
                                       received_at, submitted_by)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
            on conflict (id) do update
               set (at, recorded_at, event_id, data_hash, source, attended, invited, received_at, submitted_by)
                 = (excluded.at, excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.source,
                    excluded.attended, excluded.invited, excluded.received_at, excluded.submitted_by)
             where (excluded.recorded_at, excluded.event_id, excluded.data_hash)
                 > (panel_meeting.recorded_at, panel_meeting.event_id, panel_meeting.data_hash)
            """;

    private final Database database;

    PostgresMeetings(Database database) {
        this.database = database;
    }

    @Override
    public void keep(List<PanelMeetingVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        database.update(
                KEEP,
                text(versions, meeting -> meeting.id().value()),
                text(versions, PanelMeetingVersion::agency),
                text(versions, PanelMeetingVersion::panel),
                text(versions, PanelMeetingVersion::at),
                Column.of(
                        "bigint",
                        versions,
                        meeting -> RowValues.nanos(meeting.version().recordedAt())),
                text(versions, meeting -> meeting.version().eventId()),
                text(versions, meeting -> meeting.version().dataHash()),
                text(versions, PanelMeetingVersion::source),
                text(versions, meeting -> joined(meeting.attended())),
                text(versions, meeting -> joined(meeting.invited())),
                Column.of("timestamptz", versions, meeting -> RowValues.timestamp(meeting.receivedAt())),
                text(versions, PanelMeetingVersion::submittedBy));
    }

    @Override
    public Optional<PanelMeetingVersion> find(RegisterId id) {
        return database
                .query(PostgresMeetings::meeting, "select * from panel_meeting where id = ?", id.value())
                .stream()
                .findFirst();
    }

    private static PanelMeetingVersion meeting(ResultSet row) throws SQLException {
        return new PanelMeetingVersion(
                new RegisterId(row.getString("id")),
                row.getString("agency"),
                row.getString("panel"),
                row.getString("at"),
                new FactVersion(
                        RowValues.instant(row.getLong("recorded_at")),
                        row.getString("event_id"),
                        row.getString("data_hash"),
                        ""),
                row.getString("source"),
                split(row.getString("attended")),
                split(row.getString("invited")),
                RowValues.instant(row.getTimestamp("received_at")),
                row.getString("submitted_by"));
    }

    private static Column text(List<PanelMeetingVersion> versions, Function<PanelMeetingVersion, Object> value) {
        return Column.of("text", versions, value);
    }

    private static String joined(List<String> tokens) {
        return tokens == null ? null : String.join(",", tokens);
    }

    private static List<String> split(String joined) {
        if (joined == null) {
            return null;
        }
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
