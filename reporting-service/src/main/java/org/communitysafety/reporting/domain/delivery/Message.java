package org.communitysafety.reporting.domain.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a receiver is told at once: a group of alerts as it stands.
 *
 * @param id the same on every attempt, so that a receiver can tell a repeat
 * @param groupLabels what the alerts have in common by the receiver's grouping
 * @param notices the open alerts of the group that the receiver knows or now gets to know, and those that just ended
 */
public record Message(UUID id, ReceiverKey to, Map<String, String> groupLabels, Reason reason, List<Notice> notices) {
    public Message {
        groupLabels = Collections.unmodifiableMap(new TreeMap<>(groupLabels));
        notices = List.copyOf(notices);
    }

    /** Why a message is sent, in the words Alertmanager uses for it. */
    public enum Reason {
        FIRST("first notification"),
        ADDED("new alerts added"),
        SOME_RESOLVED("some alerts resolved"),
        ALL_RESOLVED("all alerts resolved"),
        /** An alert changed its state and is still open, for which Alertmanager has no word. */
        OTHER("unknown");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One of the group's labels and values, which names the group. */
    public String groupKey() {
        return keyOf(groupLabels);
    }

    public static String keyOf(Map<String, String> groupLabels) {
        StringBuilder key = new StringBuilder("{");
        new TreeMap<>(groupLabels).forEach((name, value) -> key.append(key.length() > 1 ? "," : "")
                .append(name)
                .append("=\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"'));
        return key.append('}').toString();
    }

    /** @param known the alerts of the group that the receiver was told of, without this one */
    public static Message first(
            UUID id, ReceiverKey to, Map<String, String> groupLabels, List<Notice> known, Notice now, boolean isNew) {
        List<Notice> notices = new ArrayList<>(known);
        notices.add(now);
        return new Message(id, to, groupLabels, reason(known, notices, now, isNew), notices);
    }

    /** The same message with one more alert, or a newer state of one it holds; only before its first attempt. */
    public Message with(Notice now) {
        List<Notice> longer = new ArrayList<>(notices);
        longer.removeIf(notice -> notice.alert().equals(now.alert()));
        longer.add(now);
        Reason newer = reason;
        if (longer.stream().noneMatch(Notice::open)) {
            newer = Reason.ALL_RESOLVED;
        } else if (reason != Reason.FIRST && !now.open()) {
            newer = Reason.SOME_RESOLVED;
        }
        return new Message(id, to, groupLabels, newer, longer);
    }

    public boolean firing() {
        return notices.stream().anyMatch(Notice::open);
    }

    private static Reason reason(List<Notice> known, List<Notice> notices, Notice now, boolean isNew) {
        if (notices.stream().noneMatch(Notice::open)) {
            return Reason.ALL_RESOLVED;
        }
        if (!now.open()) {
            return Reason.SOME_RESOLVED;
        }
        if (!isNew) {
            return Reason.OTHER;
        }
        return known.isEmpty() ? Reason.FIRST : Reason.ADDED;
    }
}
