package org.communitysafety.gateway.web.about;

import java.time.Duration;
import org.communitysafety.contracts.Topics;
import org.communitysafety.gateway.web.Figures;

/**
 * What of the page is not the same on every platform, or stands in a register.
 *
 * @param contact as it was configured; null for none
 * @param events for how long events stay on their topics, in words
 * @param letters for how long records that could not be read do
 * @param segment how much longer than that a record may stay
 */
public record AboutView(String contact, String events, String letters, String segment) {
    static AboutView of(AboutConfig config) {
        return new AboutView(
                config.contact()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                days(Topics.EVENT_RETENTION),
                days(Topics.DEAD_LETTER_RETENTION),
                days(Topics.LONGEST_SEGMENT));
    }

    private static String days(Duration duration) {
        return Figures.count(duration.toDays()) + " days";
    }
}
