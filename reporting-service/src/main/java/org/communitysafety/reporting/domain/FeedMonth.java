package org.communitysafety.reporting.domain;

import java.time.YearMonth;

/**
 * What is known of one month of an agency's records of a category.
 *
 * @param declared what the agency says it sent; null without a declaration
 * @param complete null when it cannot be known yet
 */
public record FeedMonth(
        String agency,
        String category,
        YearMonth month,
        Long declared,
        long received,
        Boolean complete,
        String basis) {}
