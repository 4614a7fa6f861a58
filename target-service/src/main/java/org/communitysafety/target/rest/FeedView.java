package org.communitysafety.target.rest;

import java.util.Locale;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.vocabulary.FeedContent;

/**
 * What is known of an agency's category, pathway or panel in a month; one of the three is stated.
 *
 * @param category of a feed of incidents; null for another
 * @param pathway of a feed of referral steps; null for another
 * @param panel of a feed of meetings; null for another
 * @param declared what the agency says it sent, over all its sources; null without a declaration
 * @param received incidents or meetings that count there now, or steps that stand
 * @param arrived those that ever had a version there, cancelled and moved ones too
 * @param complete true, false, or null when it cannot be known yet
 * @param basis {@code declared} or {@code history}
 * @param usual what such a month usually holds, where this one holds too little by its history; null otherwise
 */
public record FeedView(
        String agency,
        String month,
        String category,
        String pathway,
        String panel,
        Long declared,
        long received,
        long arrived,
        Boolean complete,
        String basis,
        String lastReceivedAt,
        Long usual) {
    static FeedView of(FeedCell cell) {
        var basis = cell.judgement().basis();
        FeedContent content = cell.key().content();
        return new FeedView(
                cell.key().agency().value(),
                cell.key().month().toString(),
                content.category(),
                content.pathway(),
                content.panel(),
                cell.declared(),
                cell.live(),
                cell.arrived(),
                cell.judgement().complete(),
                basis == null ? null : basis.name().toLowerCase(Locale.ROOT),
                cell.lastReceivedAt() == null ? null : cell.lastReceivedAt().toString(),
                cell.usual());
    }
}
