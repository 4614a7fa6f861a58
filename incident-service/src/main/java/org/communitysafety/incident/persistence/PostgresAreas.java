package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.incident.application.Areas;
import org.communitysafety.incident.persistence.Database.Column;

/** The table {@code area}. */
@ApplicationScoped
class PostgresAreas implements Areas {
    private static final String KEEP =
            """
            insert into area (code, ward, district, partnership, force)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict (code) do update
               set (ward, district, partnership, force)
                 = (excluded.ward, excluded.district, excluded.partnership, excluded.force)
            """;

    private final Database database;

    PostgresAreas(Database database) {
        this.database = database;
    }

    @Override
    public void keep(List<Placement> placements) {
        if (placements.isEmpty()) {
            return;
        }
        database.update(
                KEEP,
                Column.of("text", placements, Placement::code),
                Column.of("text", placements, Placement::ward),
                Column.of("text", placements, Placement::district),
                Column.of("text", placements, Placement::partnership),
                Column.of("text", placements, Placement::force));
    }
}
