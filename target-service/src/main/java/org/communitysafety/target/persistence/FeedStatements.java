package org.communitysafety.target.persistence;

/** The statements of {@link PostgresFeedCells}. */
final class FeedStatements {
    static final String OPEN =
            """
            insert into feed (agency, content) select * from unnest(?::text[], ?::text[])
            on conflict (agency, content) do nothing
            """;
    static final String LOCK =
            """
            select 1 from feed join unnest(?::text[], ?::text[]) as wanted (agency, content) using (agency, content)
             order by agency, content for update of feed
            """;
    /** A cell whose declaration has arrived is settled at once; any other waits for quiet. */
    static final String ADD =
            """
            insert into feed_cell (agency, content, month, arrived, live, last_received_at, settles_at)
            select gained.*, ?::timestamptz
              from unnest(?::text[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                as gained (agency, content, month, arrived, live, last_received_at)
            on conflict (agency, content, month) do update set
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
             where agency = ? and month = ? and declared is not null and content <> all(?::text[])
               and case when strpos(content, ':') > 0 then split_part(content, ':', 1) else 'category' end = ?
            returning *
            """;
    static final String DECLARE =
            """
            insert into feed_cell (agency, content, month, declared, arrived, live, settles_at)
            select ?, content, ?, declared, 0, 0, case when declared = 0 then null else ?::timestamptz end
              from unnest(?::text[], ?::bigint[]) as stated (content, declared)
            on conflict (agency, content, month) do update set
                   declared = excluded.declared,
                   settles_at = case when feed_cell.arrived >= excluded.declared then null
                                     else ?::timestamptz end
            returning *
            """;
    static final String OF_AGENCIES = "select * from feed_cell where agency = any(?::text[])";
    static final String OF_CONTENTS = "select * from feed_cell where content = any(?::text[])";
    static final String ALL = "select * from feed_cell";
    static final String MONTHS = "select agency, content, month from feed_cell";
    /** A month in which nothing came has no row until it is missed. */
    static final String OPEN_SILENT =
            """
            insert into feed_cell (agency, content, month, arrived, live)
            select missed.*, 0, 0 from unnest(?::text[], ?::text[], ?::date[]) as missed (agency, content, month)
            on conflict (agency, content, month) do nothing
            """;

    static final String JUDGE =
            """
            update feed_cell cell set settles_at = judged.settles_at, judged = judged.judged,
                   complete = judged.complete, basis = judged.basis, usual = judged.usual
              from unnest(?::text[], ?::text[], ?::date[], ?::timestamptz[], ?::boolean[], ?::boolean[], ?::text[],
                          ?::bigint[])
                as judged (agency, content, month, settles_at, judged, complete, basis, usual)
             where cell.agency = judged.agency and cell.content = judged.content and cell.month = judged.month
            """;
    static final String KEEP_LOOKS =
            """
            update feed set missing_complete = looked.missing, judge_at = looked.again, judged_in = ?
              from unnest(?::text[], ?::text[], ?::boolean[], ?::timestamptz[])
                as looked (agency, content, missing, again)
             where feed.agency = looked.agency and feed.content = looked.content
            """;
    static final String JUDGE_BY =
            """
            update feed set judge_at = least(judge_at, ?::timestamptz)
              from unnest(?::text[], ?::text[]) as wanted (agency, content)
             where feed.agency = wanted.agency and feed.content = wanted.content
            """;
    static final String FIND =
            """
            select cell.* from feed_cell cell
              join unnest(?::text[], ?::text[], ?::date[]) as wanted (agency, content, month)
                   using (agency, content, month)
            """;
    static final String PAGE =
            """
            select * from feed_cell
             where (?::text is null or agency = ?) and (?::date is null or month = ?)
               and (?::text is null or (agency, month, content) > (?::text, ?::date, ?::text))
             order by agency, month, content limit ?
            """;

    private FeedStatements() {}
}
