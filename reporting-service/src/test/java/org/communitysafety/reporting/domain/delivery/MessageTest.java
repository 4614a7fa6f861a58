package org.communitysafety.reporting.domain.delivery;

import static org.communitysafety.reporting.domain.AlertState.ACKNOWLEDGED;
import static org.communitysafety.reporting.domain.AlertState.FIRING;
import static org.communitysafety.reporting.domain.AlertState.PENDING;
import static org.communitysafety.reporting.domain.AlertState.RESOLVED;
import static org.communitysafety.reporting.domain.AlertState.STALE;
import static org.communitysafety.reporting.domain.delivery.Notices.notice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communitysafety.reporting.domain.delivery.Message.Reason;
import org.junit.jupiter.api.Test;

/** Who is told what, together with what, and why. */
class MessageTest {
    private static final Webhook WEBHOOK =
            new Webhook("desk", URI.create("https://example.org/in"), Filter.ANY, Grouping.USUAL);
    private static final Recipient RECIPIENT = new Recipient("chair", "chair@example.org", Filter.ANY);

    @Test
    void aWebhookIsToldOfEachStateOnceAndOfTheEndOnlyOfWhatItWasTold() {
        assertFalse(WEBHOOK.wants(Optional.empty(), notice(1, PENDING)));
        assertTrue(WEBHOOK.wants(Optional.empty(), notice(1, FIRING)));
        assertFalse(WEBHOOK.wants(Optional.of(notice(1, FIRING)), notice(1, FIRING)));
        assertTrue(WEBHOOK.wants(Optional.of(notice(1, FIRING)), notice(1, ACKNOWLEDGED)));
        assertTrue(WEBHOOK.wants(Optional.of(notice(1, ACKNOWLEDGED)), notice(1, RESOLVED)));
        assertFalse(WEBHOOK.wants(Optional.empty(), notice(1, RESOLVED)));
    }

    @Test
    void nobodyGetsMailBecauseAColleagueTookAnAlertOn() {
        assertTrue(RECIPIENT.wants(Optional.empty(), notice(1, FIRING)));
        assertFalse(RECIPIENT.wants(Optional.of(notice(1, FIRING)), notice(1, ACKNOWLEDGED)));
        assertTrue(RECIPIENT.wants(Optional.of(notice(1, FIRING)), notice(1, STALE)));
        assertTrue(RECIPIENT.wants(Optional.of(notice(1, ACKNOWLEDGED)), notice(1, RESOLVED)));
    }

    @Test
    void alertsOfOnePriorityAndItsGroupsShareAMessageAndMailIsForEachAlert() {
        assertEquals(
                "{delivery_group=\"burglary-group, tasking\",plan=\"nottingham-cdp-2021-24\",priority=\"crime\"}",
                Message.keyOf(WEBHOOK.grouping().labelsOf(notice(1, FIRING))));
        assertEquals(
                Map.of("alert", new UUID(0, 1).toString()), RECIPIENT.grouping().labelsOf(notice(1, FIRING)));
        assertEquals(Map.of(), new Grouping(Set.of(), Duration.ZERO).labelsOf(notice(1, FIRING)));
    }

    @Test
    void quotesInALabelCannotForgeAnotherGroup() {
        assertEquals("{plan=\"a\\\",priority=\\\"b\"}", Message.keyOf(Map.of("plan", "a\",priority=\"b")));
    }

    @Test
    void aMessageSaysWhyItIsSentAndHoldsTheWholeGroup() {
        Message first = message(List.of(), notice(1, FIRING), true);
        Message added = message(List.of(notice(1, FIRING)), notice(2, FIRING), true);
        Message some = message(List.of(notice(1, FIRING)), notice(2, RESOLVED), false);
        Message all = message(List.of(), notice(1, RESOLVED), false);
        Message other = message(List.of(), notice(1, ACKNOWLEDGED), false);

        assertEquals(
                List.of(Reason.FIRST, Reason.ADDED, Reason.SOME_RESOLVED, Reason.ALL_RESOLVED, Reason.OTHER),
                List.of(first.reason(), added.reason(), some.reason(), all.reason(), other.reason()));
        assertEquals(
                List.of(true, true, true, false, true),
                List.of(first, added, some, all, other).stream()
                        .map(Message::firing)
                        .toList());
        assertEquals(2, some.notices().size());
    }

    @Test
    void whileItGathersAMessageTakesTheNewestStateOfEachAlert() {
        Message message = message(List.of(), notice(1, FIRING), true)
                .with(notice(2, FIRING))
                .with(notice(1, RESOLVED));

        assertEquals(Reason.FIRST, message.reason());
        assertEquals(
                List.of(FIRING, RESOLVED),
                message.notices().stream().map(Notice::state).toList());
        assertEquals(Reason.ALL_RESOLVED, message.with(notice(2, RESOLVED)).reason());
    }

    @Test
    void aFilterPassesWhatItNamesAndAnEmptyOnePassesAll() {
        Notice notice = notice(1, FIRING);

        assertTrue(Filter.ANY.takes(notice));
        assertTrue(new Filter(Set.of("nottingham-cdp-2021-24"), Set.of("target-status"), Set.of("crime", "asb"))
                .takes(notice));
        assertFalse(new Filter(Set.of("norfolk-ccsp-2012-15"), Set.of(), Set.of()).takes(notice));
        assertFalse(new Filter(Set.of(), Set.of("feed"), Set.of()).takes(notice));
        assertFalse(new Filter(Set.of(), Set.of(), Set.of("asb")).takes(notice));
    }

    private static Message message(List<Notice> known, Notice now, boolean isNew) {
        return Message.first(new UUID(1, 1), WEBHOOK.key(), WEBHOOK.grouping().labelsOf(now), known, now, isNew);
    }
}
