package org.communitysafety.target.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;

/** Reads reported figures from rows with the columns of {@code measurement_fact}. */
final class MeasurementRows {
    private MeasurementRows() {}

    static Measurement read(ResultSet row) throws SQLException {
        return new Measurement(
                key(row),
                new FactVersion(
                        Columns.instantOf(row.getLong("recorded_at")),
                        row.getString("event_id"),
                        row.getString("data_hash"),
                        ""),
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                Measurement.Status.of(row.getString("status")).orElseThrow(),
                row.getString("shipped_with"),
                row.getString("source"),
                Columns.instant(row, "received_at"),
                row.getString("submitted_by"));
    }

    static Measurement.Key key(ResultSet row) throws SQLException {
        return new Measurement.Key(
                new AgencyId(row.getString("agency")),
                row.getString("indicator"),
                Columns.area(row, "area"),
                Period.parse(row.getString("period")));
    }
}
