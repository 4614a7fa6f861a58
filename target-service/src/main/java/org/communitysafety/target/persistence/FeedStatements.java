package org.communitysafety.target.persistence;

/** The statements of {@link PostgresFeedCells}. */
final class FeedStatements {
    static final String OPEN =
            """
            insert into feed (agency, category) select * from unnest(?::text[], ?::text[])
            on conflict (agency, category) do nothing
            """;
    static final String LOCK =
            """
            select 1 from feed join unnest(?::text[], ?::text[]) as wanted (agency, category) using (agency, category)
             order by agency, category for update of feed
            """;
    /** A cell whose declaration has arrived is settled at once; any other waits for quiet. */
    static final String ADD =
            """
            insert into feed_cell (agency, category, month, arrived, live, last_received_at, settles_at)
            select gained.*, ?::timestamptz
              from unnest(?::text[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                as gained (agency, category, month, arrived, live, last_received_at)
            on conflict (agency, category, month) do update set
                   arrived = feed_cell.arrived + excluded.arrived,
                   live = feed_cell.live + excluded.live,
                   last_received_at = greatest(feed_cell.last_received_at, excluded.last_received_at),
                   settles_at = case when feed_cell.declared is null then excluded.settles_at
                                     when feed_cell.arrived + excluded.arrived >= feed_cell.declared then null
                                     else ?::timestamptz end
            returning *
            """;

    static final String WITHDRAW =
            """
            update feed_cell set declared = null, settles_at = ?::timestamptz
             where agency = ? and month = ? and declared is not null and category <> all(?::text[])
            returning *
            """;
    static final String DECLARE =
            """
            insert into feed_cell (agency, category, month, declared, arrived, live, settles_at)
            select ?, category, ?, declared, 0, 0, case when declared = 0 then null else ?::timestamptz end
              from unnest(?::text[], ?::bigint[]) as stated (category, declared)
            on conflict (agency, category, month) do update set
                   declared = excluded.declared,
                   settles_at = case when feed_cell.arrived >= excluded.declared then null
                                     else ?::timestamptz end
            returning *
            """;
    static final String OF_AGENCIES = "select * from feed_cell where agency = any(?::text[])";
    static final String OF_CATEGORIES = "select * from feed_cell where category = any(?::text[])";
    /** A month in which nothing came has no row until it is missed. */
    static final String OPEN_SILENT =
            """
            insert into feed_cell (agency, category, month, arrived, live)
            select missed.*, 0, 0 from unnest(?::text[], ?::text[], ?::date[]) as missed (agency, category, month)
            on conflict (agency, category, month) do nothing
            """;

    static final String JUDGE =
            """
            update feed_cell cell set settles_at = judged.settles_at, judged = judged.judged,
                   complete = judged.complete, basis = judged.basis, usual = judged.usual
              from unnest(?::text[], ?::text[], ?::date[], ?::timestamptz[], ?::boolean[], ?::boolean[], ?::text[],
                          ?::bigint[])
                as judged (agency, category, month, settles_at, judged, complete, basis, usual)
             where cell.agency = judged.agency and cell.category = judged.category and cell.month = judged.month
            """;
    static final String KEEP_LOOKS =
            """
            update feed set missing_complete = looked.missing, judge_at = looked.again, judged_in = ?
              from unnest(?::text[], ?::text[], ?::boolean[], ?::timestamptz[])
                as looked (agency, category, missing, again)
             where feed.agency = looked.agency and feed.category = looked.category
            """;
    static final String JUDGE_BY =
            """
            update feed set judge_at = least(judge_at, ?::timestamptz)
              from unnest(?::text[], ?::text[]) as wanted (agency, category)
             where feed.agency = wanted.agency and feed.category = wanted.category
            """;
    static final String FIND =
            """
            select cell.* from feed_cell cell
              join unnest(?::text[], ?::text[], ?::date[]) as wanted (agency, category, month)
                   using (agency, category, month)
            """;
    static final String PAGE =
            """
            select * from feed_cell
             where (?::text is null or agency = ?) and (?::date is null or month = ?)
               and (?::text is null or (agency, month, category) > (?::text, ?::date, ?::text))
             order by agency, month, category limit ?
            """;

    private FeedStatements() {}
}
