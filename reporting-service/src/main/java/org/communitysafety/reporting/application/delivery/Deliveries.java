package org.communitysafety.reporting.application.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Notice;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;

/** The queue of messages and its log, and what each receiver has been told. */
public interface Deliveries {
    /** Where a message stands. */
    enum State {
        WAITING,
        DELIVERED,
        /** Nobody took it in time, or its receiver was removed. */
        GIVEN_UP
    }

    /** What a receiver knows of one alert, and the group it was told in. */
    record Told(Map<String, String> groupLabels, Notice notice) {}

    /** A message of the log with its attempts, oldest first. */
    record Logged(
            long sequence, Message message, State state, Instant queuedAt, Instant doneAt, List<Answer> attempts) {}

    /** What is asked of the log; nulls ask nothing. {@code before} goes on after a message seen. */
    record LogQuestion(Channel channel, String receiver, UUID alert, State state, Long before, int limit) {}

    Optional<Told> told(ReceiverKey to, UUID alert);

    List<Notice> told(ReceiverKey to, String groupKey);

    void remember(ReceiverKey to, Map<String, String> groupLabels, Notice notice);

    /** The group's message that no attempt has been made with, if there is one; nobody else takes it meanwhile. */
    Optional<Message> gathering(ReceiverKey to, String groupKey);

    void add(Message message, Instant at, Instant due);

    void replace(Message message);

    /** The oldest message due; from now on it stays as it is, and the ends it tells of need not be told again. */
    Optional<Message> take(ReceiverKey to, Instant at);

    void attempted(UUID message, Answer answer);

    void giveUp(Instant queuedBefore, Instant at);

    /** Removes from the log what was done with before then. */
    void forget(Instant doneBefore);

    /** Newest first. */
    List<Logged> log(LogQuestion question);

    /** When the oldest waiting message was queued. */
    Optional<Instant> oldestWaiting();
}
