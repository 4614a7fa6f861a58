package org.communitysafety.target.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;

/** How the domain's types stand in columns. */
final class Columns {
    private Columns() {}

    /** A month stands as its first day. */
    static LocalDate date(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    static YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : YearMonth.from(date);
    }

    /** @param day since 1970, the first of the month */
    static YearMonth monthOf(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }

    static AreaCode area(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new AreaCode(code);
    }

    static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    static Category category(ResultSet row, String column) throws SQLException {
        return Category.of(row.getString(column)).orElseThrow();
    }

    static FeedContent content(ResultSet row) throws SQLException {
        return FeedContent.parse(row.getString("content"));
    }

    /** Of the columns {@code agency}, {@code content} and {@code month}. */
    static FeedKey feed(ResultSet row) throws SQLException {
        return new FeedKey(new AgencyId(row.getString("agency")), content(row), month(row, "month"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** PostgreSQL reads ISO 8601 with at most six decimals of a second. */
    static String timestamp(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** The tokens, what takes their place, and in what was taken in before when. */
    static Object[] renamings(Collection<Renaming> renamings) {
        return new Object[] {
            Column.texts(renamings, Renaming::token),
            Column.texts(renamings, Renaming::by),
            Column.texts(renamings, renaming -> timestamp(renaming.before()))
        };
    }

    static Boolean flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** Nanoseconds since 1970: exact between the years 1678 and 2262. */
    static long nanoseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    static Instant instantOf(long nanoseconds) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanoseconds, 1_000_000_000L), Math.floorMod(nanoseconds, 1_000_000_000L));
    }
}
