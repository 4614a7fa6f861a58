package org.communitysafety.reporting.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.FeedContent;

/**
 * What is known of one month of an agency's records of a category, a pathway or a panel.
 *
 * @param declared what the agency says it sent; null without a declaration
 * @param complete null when it cannot be known yet
 * @param usual what such a month usually holds, where this one holds too little by its history; else null
 */
public record FeedMonth(
        String agency,
        FeedContent content,
        YearMonth month,
        Long declared,
        long received,
        Boolean complete,
        String basis,
        Long usual) {
    /** What the records are of, in words. */
    String words() {
        return switch (content.kind()) {
            case CATEGORY -> Words.counted(content.name());
            case PATHWAY -> "referral steps on " + content.name().replace('-', ' ');
            case PANEL -> "meetings of the panel " + content.name().replace('-', ' ');
        };
    }

    /** True where records came, or it was judged that none did: nothing is left to infer. */
    boolean hasCome() {
        return received > 0 || complete != null;
    }
}
