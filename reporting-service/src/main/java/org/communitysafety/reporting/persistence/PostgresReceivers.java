package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.delivery.Receivers;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Health;
import org.communitysafety.reporting.domain.delivery.Receiver;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.reporting.domain.delivery.Recipient;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.Webhook;

/** {@link Receivers} in the tables {@code receiver} and {@code webhook_secret}. */
@ApplicationScoped
class PostgresReceivers implements Receivers {
    private static final String READ =
            """
            select channel, id, settings, failures, failing_since, not_before, parked_at, parked_for from receiver
            """;
    private static final String KEEP =
            """
            insert into receiver (channel, id, settings) values (?, ?, ?::jsonb)
            on conflict (channel, id) do update set settings = excluded.settings
            """;
    private static final String KEEP_HEALTH =
            """
            update receiver set failures = ?, failing_since = ?, not_before = ?, parked_at = ?, parked_for = ?
             where channel = ? and id = ?
            """;
    private static final String GIVE_UP =
            """
            update delivery set state = 'GIVEN_UP', done_at = now()
             where channel = ? and receiver = ? and state = 'WAITING'
            """;
    private static final String DUE =
            """
            select channel, id from receiver r
             where parked_at is null and (not_before is null or not_before <= ?)
               and (leased_until is null or leased_until <= ?)
               and exists (select from delivery d
                            where d.channel = r.channel and d.receiver = r.id and d.state = 'WAITING' and d.due_at <= ?)
             order by channel, id
            """;
    private static final String LEASE =
            """
            update receiver set lease = ?, leased_until = ?
             where channel = ? and id = ? and parked_at is null and (leased_until is null or leased_until <= ?)
            """;
    private static final String RELEASE =
            """
            update receiver set lease = null, leased_until = null where channel = ? and id = ? and lease = ?
            """;

    private final Database database;
    private final Documents documents;
    private final SealedSecrets sealed;

    PostgresReceivers(Database database, Documents documents, SealedSecrets sealed) {
        this.database = database;
        this.documents = documents;
        this.sealed = sealed;
    }

    @Override
    public List<Registered> list(Channel channel) {
        return database.query(
                READ + " where channel = ? order by id",
                statement -> statement.setString(1, channel.name()),
                this::registered);
    }

    @Override
    public Optional<Registered> find(ReceiverKey key) {
        return database
                .query(
                        READ + " where channel = ? and id = ?",
                        statement -> DeliveryColumns.bind(statement, 1, key),
                        this::registered)
                .stream()
                .findFirst();
    }

    @Override
    public List<Receiver> all() {
        return database.query(READ + " order by channel, id", statement -> {}, this::receiver);
    }

    @Override
    public void keep(Receiver receiver) {
        database.update(KEEP, statement -> {
            int next = DeliveryColumns.bind(statement, 1, receiver.key());
            statement.setString(next, documents.write(receiver));
        });
    }

    @Override
    public boolean remove(ReceiverKey key) {
        if (key.channel() == Channel.WEBHOOK) {
            sealed.remove(key.id());
        }
        database.update(GIVE_UP, statement -> DeliveryColumns.bind(statement, 1, key));
        return database.update(
                        "delete from receiver where channel = ? and id = ?",
                        statement -> DeliveryColumns.bind(statement, 1, key))
                > 0;
    }

    @Override
    public Optional<Secrets> secrets(String webhook) {
        return sealed.of(webhook);
    }

    @Override
    public void keepSecrets(String webhook, Secrets secrets) {
        sealed.keep(webhook, secrets);
    }

    @Override
    public void keepHealth(ReceiverKey key, Health health) {
        database.update(KEEP_HEALTH, statement -> {
            statement.setInt(1, health.failures());
            statement.setObject(2, DeliveryColumns.time(health.failingSince()));
            statement.setObject(3, DeliveryColumns.time(health.notBefore()));
            statement.setObject(4, DeliveryColumns.time(health.parkedAt()));
            statement.setString(5, health.parkedFor());
            DeliveryColumns.bind(statement, 6, key);
        });
    }

    @Override
    public void endWaits() {
        database.update(
                "update receiver set not_before = null where parked_at is null and not_before is not null",
                statement -> {});
    }

    @Override
    public List<ReceiverKey> due(Instant at) {
        return database.query(
                DUE,
                statement -> {
                    statement.setObject(1, DeliveryColumns.time(at));
                    statement.setObject(2, DeliveryColumns.time(at));
                    statement.setObject(3, DeliveryColumns.time(at));
                },
                DeliveryColumns::receiver);
    }

    @Override
    public boolean lease(ReceiverKey key, UUID lease, Instant at, Instant until) {
        return database.update(LEASE, statement -> {
                    statement.setObject(1, lease);
                    statement.setObject(2, DeliveryColumns.time(until));
                    int next = DeliveryColumns.bind(statement, 3, key);
                    statement.setObject(next, DeliveryColumns.time(at));
                })
                > 0;
    }

    @Override
    public boolean release(ReceiverKey key, UUID lease) {
        return database.update(RELEASE, statement -> {
                    int next = DeliveryColumns.bind(statement, 1, key);
                    statement.setObject(next, lease);
                })
                > 0;
    }

    @Override
    public long countParked() {
        return database.query(
                        "select count(*) from receiver where parked_at is not null",
                        statement -> {},
                        row -> row.getLong(1))
                .get(0);
    }

    private Registered registered(ResultSet row) throws SQLException {
        Health health = new Health(
                row.getInt("failures"),
                DeliveryColumns.time(row, "failing_since"),
                DeliveryColumns.time(row, "not_before"),
                DeliveryColumns.time(row, "parked_at"),
                row.getString("parked_for"));
        return new Registered(receiver(row), health);
    }

    private Receiver receiver(ResultSet row) throws SQLException {
        String settings = row.getString("settings");
        return switch (Channel.valueOf(row.getString("channel"))) {
            case WEBHOOK -> documents.read(settings, Webhook.class);
            case EMAIL -> documents.read(settings, Recipient.class);
        };
    }
}
