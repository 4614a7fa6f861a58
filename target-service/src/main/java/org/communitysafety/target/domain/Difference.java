package org.communitysafety.target.domain;

/**
 * Something that is kept otherwise than it should be.
 *
 * @param key what it is about, its parts separated by {@code |}
 * @param kept what the database holds; null when it holds nothing
 * @param found what the recount or the replay says; null when there should be nothing
 */
public record Difference(Kind kind, String key, String kept, String found) {

    /** What is compared. */
    public enum Kind {
        /** A cell of the aggregates, against the facts: indicator, area, month, agency. */
        CELL,
        /** How many subjects ever arrived of a feed's month: agency, what the feed is of, month. */
        ARRIVED,
        /** How many incidents, steps or meetings of a feed's month are live: agency, what the feed is of, month. */
        LIVE,
        /** The area a fact counts in, against the area it was sent with and the look-up: agency, subject. */
        PLACE,
        /** A fact, against the retained events: agency, subject. */
        FACT,
        /** A reported figure, against the retained events: agency, indicator, area, period. */
        MEASUREMENT,
        /** A declaration, against the retained events: agency, month, source, kind. */
        DECLARATION,
        /** What an event says of a referral, against the retained events: agency, reference, event. */
        REFERRAL_STEP,
        /** A meeting of a panel, against the retained events: agency, panel, day. */
        PANEL_MEETING
    }
}
