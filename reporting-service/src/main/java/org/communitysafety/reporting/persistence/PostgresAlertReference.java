package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.communitysafety.reporting.application.AlertReference;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.FeedMap;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Level;

/** {@link AlertReference} in the tables {@code place}, {@code agency_area}, {@code indicator_defined} and {@code indicator_content}. */
@ApplicationScoped
class PostgresAlertReference implements AlertReference {
    private static final String KEEP_PLACE =
            """
            insert into place (code, name, level, ward, district, partnership, force) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set (name, level, ward, district, partnership, force)
                = (excluded.name, excluded.level, excluded.ward, excluded.district, excluded.partnership, excluded.force)
            """;
    private static final String KEEP_AGENCY =
            """
            insert into agency_area (agency, area, name) values (?, ?, ?)
            on conflict (agency) do update set (area, name) = (excluded.area, excluded.name)
            """;
    private static final String KEEP_INDICATOR =
            """
            insert into indicator_defined (indicator, headcount) values (?, ?)
            on conflict (indicator) do update set headcount = excluded.headcount
            """;
    private static final String CONTAINERS =
            """
            select code, container from place, unnest(array[code, ward, district, partnership, force]) as container
             where level <> 'lsoa' and container is not null
            """;
    private static final String AROUND =
            """
            select distinct container from place, unnest(array[partnership, force]) as container
             where ? in (code, ward, district, partnership, force) and container is not null
            """;

    private final Database database;

    PostgresAlertReference(Database database) {
        this.database = database;
    }

    @Override
    public void keepPlace(Place place) {
        database.update(KEEP_PLACE, statement -> {
            statement.setString(1, place.code().value());
            statement.setString(2, place.name());
            statement.setString(3, place.level());
            statement.setString(4, text(place.ward()));
            statement.setString(5, text(place.district()));
            statement.setString(6, text(place.partnership()));
            statement.setString(7, text(place.force()));
        });
    }

    @Override
    public void removePlace(AreaCode code) {
        database.update("delete from place where code = ?", statement -> statement.setString(1, code.value()));
    }

    @Override
    public void keepAgency(String agency, String name, AreaCode area) {
        database.update(KEEP_AGENCY, statement -> {
            statement.setString(1, agency);
            statement.setString(2, area.value());
            statement.setString(3, name);
        });
    }

    @Override
    public String areaName(AreaCode code) {
        return database
                .query(
                        "select name from place where code = ? and name is not null",
                        statement -> statement.setString(1, code.value()),
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse(code.value());
    }

    @Override
    public AgencyNames agencyNames() {
        Map<String, String> names = new HashMap<>();
        database.query(
                "select agency, name from agency_area where name is not null",
                statement -> {},
                row -> names.put(row.getString(1), row.getString(2)));
        return new AgencyNames(names);
    }

    @Override
    public void keepIndicator(String indicator, Set<FeedContent> contents, boolean headcount) {
        database.update(KEEP_INDICATOR, statement -> {
            statement.setString(1, indicator);
            statement.setBoolean(2, headcount);
        });
        database.update(
                "delete from indicator_content where indicator = ?", statement -> statement.setString(1, indicator));
        contents.forEach(content ->
                database.update("insert into indicator_content (indicator, content) values (?, ?)", statement -> {
                    statement.setString(1, indicator);
                    statement.setString(2, content.toString());
                }));
    }

    @Override
    public Set<String> headcounts() {
        return new HashSet<>(database.query(
                "select indicator from indicator_defined where headcount", statement -> {}, row -> row.getString(1)));
    }

    @Override
    public SortedSet<String> indicators() {
        return new TreeSet<>(
                database.query("select indicator from indicator_defined", statement -> {}, row -> row.getString(1)));
    }

    @Override
    public FeedMap map() {
        Map<String, AreaCode> areaOf = new HashMap<>();
        database.query(
                "select agency, area from agency_area",
                statement -> {},
                row -> areaOf.put(row.getString(1), new AreaCode(row.getString(2))));
        Map<String, Set<FeedContent>> contentsOf = new HashMap<>();
        database.query("select indicator, content from indicator_content", statement -> {}, row -> contentsOf
                .computeIfAbsent(row.getString(1), indicator -> new HashSet<>())
                .add(FeedContent.parse(row.getString(2))));
        Map<AreaCode, Set<AreaCode>> within = new HashMap<>();
        database.query(CONTAINERS, statement -> {}, row -> within.computeIfAbsent(
                        new AreaCode(row.getString(1)), code -> new HashSet<>())
                .add(new AreaCode(row.getString(2))));
        return new FeedMap(contentsOf, areaOf, within);
    }

    @Override
    public Set<AreaCode> areasOf(Level level, AreaCode within) {
        String column =
                switch (level) {
                    case WARD -> "ward";
                    case DISTRICT -> "district";
                    case PARTNERSHIP -> "partnership";
                    case FORCE -> "force";
                };
        return new TreeSet<>(database.query(
                "select distinct " + column + " from place where ? in (district, partnership, force) and " + column
                        + " is not null",
                statement -> statement.setString(1, within.value()),
                row -> new AreaCode(row.getString(1))));
    }

    @Override
    public Set<AreaCode> around(AreaCode area) {
        Set<AreaCode> around = new HashSet<>(database.query(
                AROUND, statement -> statement.setString(1, area.value()), row -> new AreaCode(row.getString(1))));
        around.add(area);
        return around;
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.value();
    }
}
