package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which alerts share a message.
 *
 * @param by what they have in common; empty puts all into one message
 * @param patience how long a first message waits for others of its group
 */
public record Grouping(Set<By> by, Duration patience) {
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** By priority and the groups that deliver it, which is how a partnership shares out the work. */
    public static final Grouping USUAL =
            new Grouping(EnumSet.of(By.PLAN, By.PRIORITY, By.DELIVERY_GROUP), Duration.ofSeconds(5));

    public Grouping {
        by = by.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(by));
        if (patience.isNegative() || patience.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("a group waits from 0 to " + LONGEST_WAIT.toSeconds() + " seconds");
        }
    }

    /** What alerts can have in common; {@code ALERT} gives each a message of its own. */
    public enum By {
        PLAN,
        PRIORITY,
        DELIVERY_GROUP,
        ALERT
    }

    /** The group of an alert by the names of its parts; a part the alert lacks is left out. */
    public Map<String, String> labelsOf(Notice notice) {
        Map<String, String> labels = new TreeMap<>();
        for (By part : by) {
            switch (part) {
                case PLAN -> put(labels, "plan", notice.plan());
                case PRIORITY -> put(labels, "priority", notice.priority());
                case DELIVERY_GROUP -> put(labels, "delivery_group", String.join(", ", notice.deliveryGroups()));
                case ALERT -> put(labels, "alert", notice.alert().toString());
            }
        }
        return labels;
    }

    private static void put(Map<String, String> labels, String name, String value) {
        if (value != null && !value.isEmpty()) {
            labels.put(name, value);
        }
    }
}
