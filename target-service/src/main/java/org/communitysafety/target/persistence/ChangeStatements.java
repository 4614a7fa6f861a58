package org.communitysafety.target.persistence;

/** The statements of {@link PostgresChanges}. */
final class ChangeStatements {
    static final String MARK_VALUES =
            "insert into value_change (indicator, area, month) select * from unnest(?::text[], ?::text[], ?::date[])";
    static final String MARK_REPORTED = "insert into reported_change (agency, indicator, area, period)"
            + " select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])";
    static final String MARK_REPORTED_OF = "insert into reported_change (agency, indicator, area, period)"
            + " select agency, indicator, area, period from measurement_fact where indicator = any(?::text[])";
    static final String MARK_FEEDS =
            "insert into feed_change (agency, content, month) select * from unnest(?::text[], ?::text[], ?::date[])";
    static final String MARK_OVERDUE =
            "insert into overdue_change (pathway, agency) select * from unnest(?::text[], ?::text[])";
    static final String MARK_ALL_OVERDUE =
            "insert into overdue_change (pathway, agency)" + " select distinct pathway, answerable from overdue_clock";
    static final String MARK_REFERENCE = "insert into reference_change (kind, id) select ?, * from unnest(?::text[])";
    static final String MARK_MOVED =
            """
            insert into moved_values (mark, indicators, areas, months, samples)
            values (nextval('value_mark'), ?::text[], ?::text[], ?::int[], ?::text[])
            """;
    static final String TAKE_VALUES = "delete from value_change returning indicator, area, month";
    static final String TAKE_MOVED = "delete from moved_values returning mark, indicators, areas, months, samples";
    /**
     * Series of cells and the areas in which values of them rest on a feed: at the agency's area and those around it always;
     * within it where something ever counted, or a plan reads.
     */
    private static final String TOLD =
            """
            select wanted.cell, place.code as area
              from (select area from current_agency where agency = ?) agency
              cross join lateral (
                    select area.code, false as always from area
                     where agency.area in (area.ward, area.district, area.partnership, area.force)
                       and area.code <> agency.area and area.level <> 'lsoa'
                       and (area.level <> 'own'
                            or exists (select 1 from own_area_member member where member.own = area.code))
                    union all
                    select distinct outside.code, true from area home
                      cross join unnest(array[home.ward, home.district, home.partnership, home.force])
                        as outside (code)
                     where home.code = agency.area and outside.code <> agency.area
                    union all
                    select agency.area, true) place
              cross join unnest(?::text[]) as wanted (cell)
             where (?::boolean or place.code = any(?::text[]))
               and (place.always
                    or exists (select 1 from indicator_cell known
                                where known.indicator = wanted.cell and known.area = place.code)
                    or exists (select 1 from unnest(?::text[], ?::text[]) as read (cell, area)
                                where read.cell = wanted.cell and read.area = place.code))
            offset 0
            """;

    static final String MARK_RESTING =
            """
            insert into value_change (indicator, area, month)
            select told.cell, told.area, resting.month
              from (%s) told cross join unnest(?::date[]) as resting (month)
            """
                    .formatted(TOLD);

    /**
     * Months that the feed knows nothing of: where another knows them on which the value rests, or that was told of around its
     * own area, or where something counts.
     */
    static final String MARK_FURTHER =
            """
            insert into value_change (indicator, area, month)
            with told as materialized (%s)
            select told.cell, told.area, known.month
              from told left join area on area.code = told.area
              join unnest(?::text[], ?::text[], ?::date[]) as known (cell, home, month)
                on known.cell = told.cell
              left join area home on home.code = known.home
             where known.home in (told.area, area.ward, area.district, area.partnership, area.force)
                or told.area in (home.ward, home.district, home.partnership, home.force)
            union
            select told.cell, told.area, counted.month
              from told join indicator_cell counted on counted.indicator = told.cell and counted.area = told.area
             where counted.month = any(?::date[])
            """
                    .formatted(TOLD);

    static final String MARK_OPENED =
            """
            insert into value_change (indicator, area, month)
            select distinct opened.cell, opened.area, told.month
              from unnest(?::text[], ?::text[]) as opened (cell, area)
              join unnest(?::text[], ?::text[], ?::text[]) as resting (cell, agency, content) using (cell)
              join feed_cell told using (agency, content)
              join current_agency agency using (agency)
              left join area on area.code = opened.area
             where (told.judged or told.complete is not null)
               and (opened.area = agency.area
                    or agency.area in (area.ward, area.district, area.partnership, area.force))
            """;

    static final String MARK_ALL =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month from indicator_cell
            """;
    static final String MARK_CELLS =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month from indicator_cell where indicator = any(?::text[])
            """;
    static final String MARK_AREA =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month from indicator_cell where area = ?
            """;
    /** Rounds of all instances exclude each other; the lock goes with the transaction. */
    static final String LOCK_ROUND = "select pg_try_advisory_xact_lock(hashtext('target.publication'))";

    private ChangeStatements() {}
}
