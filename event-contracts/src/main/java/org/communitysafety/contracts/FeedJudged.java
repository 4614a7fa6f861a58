package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Whether what an agency sent of one category, one pathway or one panel for one month is the whole of it.
 *
 * @param category of a feed of incidents; null for another
 * @param declared what the agency says it sent, summed over its sources; null without a declaration
 * @param received incidents, steps or meetings that count there now
 * @param complete true, false or null when it cannot be known yet
 * @param basis {@code declared} or {@code history}; null while unknown
 * @param lastReceivedAt the platform's clock, RFC 3339; null when nothing came
 * @param usual what such a month usually holds, where this one holds too little by its history; else null
 * @param pathway of a feed of referral steps; null for another
 * @param panel of a feed of meetings; null for another
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedJudged(
        String agency,
        String month,
        String category,
        Long declared,
        long received,
        Boolean complete,
        String basis,
        String lastReceivedAt,
        Long usual,
        String pathway,
        String panel) {}
