package org.communitysafety.target.rest;

import java.util.Locale;
import org.communitysafety.target.domain.FeedCell;

/**
 * What is known of an agency's category in a month.
 *
 * @param declared what the agency says it sent, over all its sources; null without a declaration
 * @param received incidents that count there now
 * @param arrived incidents that ever had a version there, cancelled and moved ones too
 * @param complete true, false, or null when it cannot be known yet
 * @param basis {@code declared} or {@code history}
 * @param usual what such a month usually holds, where this one holds too little by its history; null otherwise
 */
public record FeedView(
        String agency,
        String month,
        String category,
        Long declared,
        long received,
        long arrived,
        Boolean complete,
        String basis,
        String lastReceivedAt,
        Long usual) {
    static FeedView of(FeedCell cell) {
        var basis = cell.judgement().basis();
        return new FeedView(
                cell.key().agency().value(),
                cell.key().month().toString(),
                cell.key().category().slug(),
                cell.declared(),
                cell.live(),
                cell.arrived(),
                cell.judgement().complete(),
                basis == null ? null : basis.name().toLowerCase(Locale.ROOT),
                cell.lastReceivedAt() == null ? null : cell.lastReceivedAt().toString(),
                cell.usual());
    }
}
