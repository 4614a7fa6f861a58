package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.communitysafety.target.application.ReferenceStore;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.LookUpRow;
import org.communitysafety.target.domain.OwnArea;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** Look-up, areas and agencies. */
@ApplicationScoped
public class PostgresReferenceStore implements ReferenceStore {
    private static final String MERGE_LOOK_UP =
            """
            insert into look_up (lsoa, lsoa_name, ward, ward_name, district, district_name, partnership, population)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::bigint[])
            on conflict (lsoa) do update set
                    (lsoa_name, ward, ward_name, district, district_name, partnership, population)
                  = (excluded.lsoa_name, excluded.ward, excluded.ward_name, excluded.district,
                     excluded.district_name, excluded.partnership, excluded.population)
            """;
    private static final String KEEP_AREAS =
            """
            insert into area (code, name, level, ward, district, partnership, force, population)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::bigint[])
            on conflict (code) do update set
                    (name, level, ward, district, partnership, force, population)
                  = (excluded.name, excluded.level, excluded.ward, excluded.district, excluded.partnership,
                     excluded.force, excluded.population)
             where (area.name, area.ward, area.district, area.partnership, area.force, area.population)
                   is distinct from
                   (excluded.name, excluded.ward, excluded.district, excluded.partnership, excluded.force,
                    excluded.population)
            returning new.code
            """;

    private static final String OWN_AREAS =
            """
            select * from (select distinct on (code) * from own_area order by code, version desc) newest
             where not removed order by code
            """;

    private final Sql sql;

    public PostgresReferenceStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void holdStill() {
        sql.run("select pg_advisory_xact_lock_shared(hashtext('target.reference'))");
    }

    @Override
    public void holdAlone() {
        sql.run("select pg_advisory_xact_lock(hashtext('target.reference'))");
    }

    @Override
    public long version() {
        return sql.query("select version from reference_version", row -> row.getLong(1))
                .get(0);
    }

    @Override
    public void countVersion() {
        sql.update("update reference_version set version = version + 1");
    }

    @Override
    public List<PlacedArea> areas() {
        return sql.query(
                "select code, name, ward, district, partnership, force, population from area",
                PostgresReferenceStore::area);
    }

    @Override
    public List<Agency> agencies() {
        return sql.query("select * from current_agency", PostgresReferenceStore::agency);
    }

    @Override
    public List<LookUpRow> lookUp() {
        return sql.query("select * from look_up order by lsoa", PostgresReferenceStore::lookUpRow);
    }

    @Override
    public void mergeLookUp(Collection<LookUpRow> rows) {
        sql.update(
                MERGE_LOOK_UP,
                Column.texts(rows, LookUpRow::lsoa),
                Column.texts(rows, LookUpRow::lsoaName),
                Column.texts(rows, LookUpRow::ward),
                Column.texts(rows, LookUpRow::wardName),
                Column.texts(rows, LookUpRow::district),
                Column.texts(rows, LookUpRow::districtName),
                Column.texts(rows, LookUpRow::partnership),
                Column.of("bigint", rows, LookUpRow::population));
    }

    @Override
    public Set<String> keepAreas(Collection<PlacedArea> areas) {
        return new HashSet<>(sql.query(
                KEEP_AREAS,
                row -> row.getString("code"),
                Column.texts(areas, PlacedArea::code),
                Column.texts(areas, PlacedArea::name),
                Column.texts(areas, PlacedArea::level),
                Column.texts(areas, PlacedArea::ward),
                Column.texts(areas, PlacedArea::district),
                Column.texts(areas, PlacedArea::partnership),
                Column.texts(areas, PlacedArea::force),
                Column.of("bigint", areas, PlacedArea::population)));
    }

    @Override
    public void addAgency(Agency agency) {
        sql.update(
                "insert into agency (agency, version, name, kind, area, valid_from) values (?, ?, ?, ?, ?, ?)",
                agency.id().value(),
                agency.version(),
                agency.name(),
                agency.kind().name().toLowerCase(Locale.ROOT),
                agency.area().value(),
                agency.from());
    }

    @Override
    public List<OwnArea> ownAreas() {
        return sql.query(OWN_AREAS, PostgresReferenceStore::ownArea);
    }

    @Override
    public int newestVersion(AreaCode own) {
        return sql.query(
                        "select coalesce(max(version), 0) from own_area where code = ?",
                        row -> row.getInt(1),
                        own.value())
                .get(0);
    }

    @Override
    public void addOwnArea(OwnArea area) {
        Column members = Column.texts(area.members(), member -> member);
        sql.update(
                "insert into own_area (code, version, name, members, partnership, valid_from)"
                        + " values (?, ?, ?, ?::text[], ?, ?)",
                area.code().value(),
                area.version(),
                area.name(),
                members,
                area.partnership() == null ? null : area.partnership().value(),
                area.from());
        sql.update("delete from own_area_member where own = ?", area.code().value());
        sql.update(
                "insert into own_area_member (own, member) select ?, * from unnest(?::text[])",
                area.code().value(),
                members);
    }

    @Override
    public void removeOwnArea(AreaCode own) {
        sql.update("update own_area set removed = true where code = ?", own.value());
        sql.update("delete from own_area_member where own = ?", own.value());
    }

    @Override
    public Map<AreaCode, List<AreaCode>> ownMembers() {
        Map<AreaCode, List<AreaCode>> members = new TreeMap<>();
        sql.query(
                        "select own, member from own_area_member order by own, member",
                        row -> Map.entry(Columns.area(row, "own"), Columns.area(row, "member")))
                .forEach(entry -> members.computeIfAbsent(entry.getKey(), own -> new ArrayList<>())
                        .add(entry.getValue()));
        return members;
    }

    private static PlacedArea area(ResultSet row) throws SQLException {
        return new PlacedArea(
                Columns.area(row, "code"),
                row.getString("name"),
                Columns.area(row, "ward"),
                Columns.area(row, "district"),
                Columns.area(row, "partnership"),
                Columns.area(row, "force"),
                Columns.number(row, "population"));
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                new AgencyId(row.getString("agency")),
                row.getString("name"),
                Agency.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new AreaCode(row.getString("area")),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class));
    }

    private static OwnArea ownArea(ResultSet row) throws SQLException {
        String[] members = (String[]) row.getArray("members").getArray();
        return new OwnArea(
                Columns.area(row, "code"),
                row.getInt("version"),
                row.getString("name"),
                Arrays.stream(members).map(AreaCode::new).toList(),
                Columns.area(row, "partnership"),
                row.getObject("valid_from", LocalDate.class));
    }

    private static LookUpRow lookUpRow(ResultSet row) throws SQLException {
        return new LookUpRow(
                Columns.area(row, "lsoa"),
                row.getString("lsoa_name"),
                Columns.area(row, "ward"),
                row.getString("ward_name"),
                Columns.area(row, "district"),
                row.getString("district_name"),
                Columns.area(row, "partnership"),
                Columns.number(row, "population"));
    }
}
