package org.communitysafety.reporting.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;

/** Times and receivers as the columns of the delivery tables. */
final class DeliveryColumns {
    private DeliveryColumns() {}

    static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Binds channel and identifier, and answers the place after them. */
    static int bind(PreparedStatement statement, int place, ReceiverKey key) throws SQLException {
        statement.setString(place, key.channel().name());
        statement.setString(place + 1, key.id());
        return place + 2;
    }

    static ReceiverKey receiver(ResultSet row) throws SQLException {
        return new ReceiverKey(Channel.valueOf(row.getString("channel")), row.getString("id"));
    }
}
