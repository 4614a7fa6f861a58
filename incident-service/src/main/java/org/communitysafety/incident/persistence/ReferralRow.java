package org.communitysafety.incident.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.communitysafety.incident.application.ReferralEvent;
import org.communitysafety.incident.application.ReferralEvent.Details;
import org.communitysafety.incident.application.ReferralSummary;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.RegisterId;

/** Rows of the tables of referrals, read. */
final class ReferralRow {
    private ReferralRow() {}

    static ReferralEvent event(ResultSet row) throws SQLException {
        return new ReferralEvent(
                new RegisterId(row.getString("referral")),
                row.getString("agency"),
                row.getString("reference"),
                new FactVersion(
                        RowValues.instant(row.getLong("recorded_at")),
                        row.getString("event_id"),
                        row.getString("data_hash"),
                        ""),
                row.getString("source"),
                row.getString("corrects"),
                row.getString("reason"),
                row.getBoolean("cancellation") ? null : details(row),
                RowValues.instant(row.getTimestamp("received_at")),
                row.getString("submitted_by"));
    }

    static ReferralSummary summary(ResultSet row) throws SQLException {
        return new ReferralSummary(
                new RegisterId(row.getString("id")),
                row.getString("agency"),
                row.getString("reference"),
                row.getString("pathway"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("latest_on", LocalDate.class),
                row.getInt("steps"));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                row.getString("pathway"),
                row.getString("step"),
                row.getString("at"),
                row.getObject("at_on", LocalDate.class),
                row.getString("taken_by"),
                row.getString("from_party"),
                row.getString("to_party"),
                row.getString("area"),
                row.getString("theme"),
                row.getBigDecimal("score"),
                RowValues.split(row.getString("attributes")));
    }
}
