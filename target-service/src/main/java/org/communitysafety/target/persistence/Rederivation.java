package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.vocabulary.Category;

/** Places every fact by the areas and agencies as stored and counts all cells again, in the running transaction. */
@ApplicationScoped
class Rederivation {
    private static final String PLACE =
            """
            update incident_fact fact set place = resolved.place
              from (select each.fact_key,
                           coalesce(case area.level when 'lsoa' then area.ward else area.code end, agency.area) as place
                      from incident_fact each
                      join current_agency agency using (agency)
                      left join area on area.code = each.area
                     where not each.cancelled) resolved
             where fact.fact_key = resolved.fact_key and fact.place <> resolved.place
            """;
    private static final String COUNT =
            """
            create temporary table recounted on commit drop as
            select moved.indicator, around.area, fact.month, fact.agency, count(*) as count
              from incident_fact fact
              join unnest(?::text[], ?::boolean[], ?::text[]) as moved (category, hate, indicator)
                   on moved.category = fact.category and moved.hate = fact.hate
              left join area on area.code = fact.place
             cross join lateral (
                   select distinct each.area
                     from unnest(case when area.code is null then array[fact.place]
                                      else array[area.ward, area.district, area.partnership, area.force] end)
                       as each (area)
                    where each.area is not null) around
             where not fact.cancelled
             group by moved.indicator, around.area, fact.month, fact.agency
            """;
    private static final String MARK =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month
              from (select * from indicator_cell where count > 0) before
              full join recounted now using (indicator, area, month, agency)
             where before.count is distinct from now.count
            """;
    private static final String REPLACE =
            """
            insert into indicator_cell (indicator, area, month, agency, count)
            select indicator, area, month, agency, count from recounted
            """;

    private final Sql sql;

    Rederivation(Sql sql) {
        this.sql = sql;
    }

    private record Moved(Category category, boolean hate, String indicator) {}

    void run() {
        List<Moved> moved = new ArrayList<>();
        for (Category category : Category.values()) {
            for (boolean hate : new boolean[] {false, true}) {
                Indicators.movedBy(category, hate).forEach(id -> moved.add(new Moved(category, hate, id)));
            }
        }
        // Here every fact is read, which the connection's usual settings avoid.
        sql.run("set local enable_seqscan = on");
        sql.update(PLACE);
        sql.update(
                COUNT,
                Column.texts(moved, Moved::category),
                Column.of("boolean", moved, Moved::hate),
                Column.texts(moved, Moved::indicator));
        sql.update(MARK);
        sql.update("delete from indicator_cell");
        sql.update(REPLACE);
        sql.run("drop table recounted");
    }
}
