package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.delivery.Deliveries;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Notice;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;

/** {@link Deliveries} in the tables {@code delivery}, {@code delivery_attempt} and {@code told_alert}. */
@ApplicationScoped
class PostgresDeliveries implements Deliveries {
    private static final String REMEMBER =
            """
            insert into told_alert (channel, receiver, alert, group_key, state, told) values (?, ?, ?, ?, ?, ?::jsonb)
            on conflict (channel, receiver, alert) do update set (state, told) = (excluded.state, excluded.told)
            """;
    private static final String GATHERING =
            """
            select message from delivery
             where channel = ? and receiver = ? and group_key = ? and not closed and state = 'WAITING' for update
            """;
    private static final String ADD =
            """
            insert into delivery (channel, receiver, id, group_key, state, queued_at, due_at, message)
            values (?, ?, ?, ?, 'WAITING', ?, ?, ?::jsonb)
            """;
    private static final String TAKE =
            """
            update delivery set closed = true
             where id = (select id from delivery
                          where channel = ? and receiver = ? and state = 'WAITING' and due_at <= ?
                          order by sequence limit 1 for update skip locked)
            returning message
            """;
    private static final String FORGET_ENDED =
            """
            delete from told_alert where channel = ? and receiver = ? and group_key = ? and state = 'RESOLVED'
            """;
    private static final String LOG =
            """
            select sequence, message, state, queued_at, done_at,
                   array(select answer::text from delivery_attempt a where a.delivery = d.id order by a.sequence) as answers
              from delivery d
             where (?::text is null or channel = ?) and (?::text is null or receiver = ?)
               and (?::text is null or state = ?) and (?::bigint is null or sequence < ?)
               and (?::text is null or exists (
                   select from jsonb_array_elements(message -> 'notices') as told (notice) where notice ->> 'alert' = ?))
             order by sequence desc limit ?
            """;

    /** Of receivers that take what they are sent; those that fail or are parked are told of by themselves. */
    private static final String OLDEST_WAITING =
            """
            select min(queued_at) as oldest
              from delivery join receiver on receiver.channel = delivery.channel and receiver.id = delivery.receiver
             where state = 'WAITING' and failures = 0 and parked_at is null
            """;

    private final Database database;
    private final Documents documents;

    PostgresDeliveries(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public Optional<Told> told(ReceiverKey to, UUID alert) {
        return database
                .query(
                        "select told from told_alert where channel = ? and receiver = ? and alert = ?",
                        statement -> statement.setObject(DeliveryColumns.bind(statement, 1, to), alert),
                        row -> documents.read(row.getString(1), Told.class))
                .stream()
                .findFirst();
    }

    @Override
    public List<Notice> told(ReceiverKey to, String groupKey) {
        return database.query(
                "select told from told_alert where channel = ? and receiver = ? and group_key = ? order by alert",
                statement -> statement.setString(DeliveryColumns.bind(statement, 1, to), groupKey),
                row -> documents.read(row.getString(1), Told.class).notice());
    }

    @Override
    public void remember(ReceiverKey to, Map<String, String> groupLabels, Notice notice) {
        database.update(REMEMBER, statement -> {
            int next = DeliveryColumns.bind(statement, 1, to);
            statement.setObject(next, notice.alert());
            statement.setString(next + 1, Message.keyOf(groupLabels));
            statement.setString(next + 2, notice.state().name());
            statement.setString(next + 3, documents.write(new Told(groupLabels, notice)));
        });
    }

    @Override
    public Optional<Message> gathering(ReceiverKey to, String groupKey) {
        return database
                .query(
                        GATHERING,
                        statement -> statement.setString(DeliveryColumns.bind(statement, 1, to), groupKey),
                        this::message)
                .stream()
                .findFirst();
    }

    @Override
    public void add(Message message, Instant at, Instant due) {
        database.update(ADD, statement -> {
            int next = DeliveryColumns.bind(statement, 1, message.to());
            statement.setObject(next, message.id());
            statement.setString(next + 1, message.groupKey());
            statement.setObject(next + 2, DeliveryColumns.time(at));
            statement.setObject(next + 3, DeliveryColumns.time(due));
            statement.setString(next + 4, documents.write(message));
        });
    }

    @Override
    public void replace(Message message) {
        database.update("update delivery set message = ?::jsonb where id = ?", statement -> {
            statement.setString(1, documents.write(message));
            statement.setObject(2, message.id());
        });
    }

    @Override
    public Optional<Message> take(ReceiverKey to, Instant at) {
        Optional<Message> taken = database
                .query(
                        TAKE,
                        statement ->
                                statement.setObject(DeliveryColumns.bind(statement, 1, to), DeliveryColumns.time(at)),
                        this::message)
                .stream()
                .findFirst();
        taken.ifPresent(message -> database.update(
                FORGET_ENDED,
                statement -> statement.setString(DeliveryColumns.bind(statement, 1, to), message.groupKey())));
        return taken;
    }

    @Override
    public void attempted(UUID message, Answer answer) {
        database.update("insert into delivery_attempt (delivery, answer) values (?, ?::jsonb)", statement -> {
            statement.setObject(1, message);
            statement.setString(2, documents.write(answer));
        });
        if (answer.taken()) {
            database.update("update delivery set state = 'DELIVERED', done_at = ? where id = ?", statement -> {
                statement.setObject(1, DeliveryColumns.time(answer.at().plus(answer.took())));
                statement.setObject(2, message);
            });
        }
    }

    @Override
    public void giveUp(Instant queuedBefore, Instant at) {
        database.update(
                "update delivery set state = 'GIVEN_UP', done_at = ? where state = 'WAITING' and queued_at < ?",
                statement -> {
                    statement.setObject(1, DeliveryColumns.time(at));
                    statement.setObject(2, DeliveryColumns.time(queuedBefore));
                });
    }

    @Override
    public void forget(Instant doneBefore) {
        database.update(
                "delete from delivery where state <> 'WAITING' and done_at < ?",
                statement -> statement.setObject(1, DeliveryColumns.time(doneBefore)));
    }

    @Override
    public List<Logged> log(LogQuestion question) {
        String channel = question.channel() == null ? null : question.channel().name();
        String state = question.state() == null ? null : question.state().name();
        String alert = question.alert() == null ? null : question.alert().toString();
        return database.query(
                LOG,
                statement -> {
                    statement.setString(1, channel);
                    statement.setString(2, channel);
                    statement.setString(3, question.receiver());
                    statement.setString(4, question.receiver());
                    statement.setString(5, state);
                    statement.setString(6, state);
                    statement.setObject(7, question.before(), Types.BIGINT);
                    statement.setObject(8, question.before(), Types.BIGINT);
                    statement.setString(9, alert);
                    statement.setString(10, alert);
                    statement.setInt(11, question.limit());
                },
                this::logged);
    }

    @Override
    public Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(
                database.query(OLDEST_WAITING, statement -> {}, row -> DeliveryColumns.time(row, "oldest"))
                        .get(0));
    }

    private Logged logged(ResultSet row) throws SQLException {
        String[] answers = (String[]) row.getArray("answers").getArray();
        return new Logged(
                row.getLong("sequence"),
                message(row),
                State.valueOf(row.getString("state")),
                DeliveryColumns.time(row, "queued_at"),
                DeliveryColumns.time(row, "done_at"),
                Arrays.stream(answers)
                        .map(answer -> documents.read(answer, Answer.class))
                        .toList());
    }

    private Message message(ResultSet row) throws SQLException {
        return documents.read(row.getString("message"), Message.class);
    }
}
