package org.communitysafety.incident.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.communitysafety.incident.application.Reference.AgencyArea;
import org.communitysafety.incident.application.Register;
import org.communitysafety.incident.persistence.Database.Column;

/** The condition, order and length of one page of the register. */
record RegisterQuery(String where, Object[] parameters) {
    /**
     * In the area when the look-up places it there; one without an area, or with a code the look-up does not know, is
     * in its agency's own area and in those that contain that.
     */
    private static final String IN_AREA =
            """
            (area = ?
             or area in (select code from area where ? in (ward, district, partnership, force))
             or (agency in (select own.agency
                              from unnest(?::text[], ?::text[]) as own(agency, code)
                              left join area home on home.code = own.code
                             where own.code = ? or ? in (home.ward, home.district, home.partnership, home.force))
                 and not exists (select from area known where known.code = incident.area)))
            """;

    static RegisterQuery of(Register.Query query) {
        StringJoiner where = new StringJoiner(" and ", " where ", "");
        List<Object> parameters = new ArrayList<>();
        where.add("not cancelled");
        if (query.agency() != null) {
            where.add("agency = ?");
            parameters.add(query.agency());
        }
        if (query.category() != null) {
            where.add("category = ?");
            parameters.add(query.category());
        }
        if (query.from() != null) {
            where.add("month >= ?");
            parameters.add(PostgresRegister.number(query.from()));
        }
        if (query.to() != null) {
            where.add("month <= ?");
            parameters.add(PostgresRegister.number(query.to()));
        }
        if (query.area() != null) {
            where.add(IN_AREA);
            addArea(query, parameters);
        }
        if (query.after() != null) {
            where.add("(month, id) > (?, ?)");
            parameters.add(PostgresRegister.number(query.after().month()));
            parameters.add(query.after().id());
        }
        parameters.add(query.limit());
        return new RegisterQuery(where + " order by month, id limit ?", parameters.toArray());
    }

    private static void addArea(Register.Query query, List<Object> parameters) {
        List<AgencyArea> agencies = List.copyOf(query.agencyAreas());
        parameters.add(query.area());
        parameters.add(query.area());
        parameters.add(Column.of("text", agencies, AgencyArea::agency));
        parameters.add(Column.of("text", agencies, AgencyArea::area));
        parameters.add(query.area());
        parameters.add(query.area());
    }
}
