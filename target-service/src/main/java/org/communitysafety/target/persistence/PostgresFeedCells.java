package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.application.FeedCells;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** Feeds and their months. A feed's row is locked before its months are touched, always in the same order. */
@ApplicationScoped
public class PostgresFeedCells implements FeedCells {
    private final Sql sql;

    public PostgresFeedCells(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(SortedSet<Feed> feeds) {
        Column agencies = Column.texts(feeds, Feed::agency);
        Column contents = Column.texts(feeds, Feed::content);
        sql.update(FeedStatements.OPEN, agencies, contents);
        sql.query(FeedStatements.LOCK, row -> true, agencies, contents);
    }

    @Override
    public List<FeedCell> add(Collection<FeedGain> gains, Settling settling) {
        if (gains.isEmpty()) {
            return List.of();
        }
        return sql.query(
                FeedStatements.ADD,
                PostgresFeedCells::cell,
                Columns.timestamp(settling.undeclared()),
                Column.texts(gains, gain -> gain.key().agency()),
                Column.texts(gains, gain -> gain.key().content()),
                Column.of("date", gains, gain -> Columns.date(gain.key().month())),
                Column.of("bigint", gains, FeedGain::arrived),
                Column.of("bigint", gains, FeedGain::live),
                Column.texts(gains, gain -> Columns.timestamp(gain.lastReceivedAt())),
                Columns.timestamp(settling.declared()));
    }

    @Override
    public List<FeedCell> declare(Month of, Map<FeedContent, Long> declared, Settling settling) {
        String declaredUntil = Columns.timestamp(settling.declared());
        List<FeedContent> contents = List.copyOf(declared.keySet());
        Column named = Column.texts(contents, content -> content);
        List<FeedCell> withdrawn = sql.query(
                FeedStatements.WITHDRAW,
                PostgresFeedCells::cell,
                Columns.timestamp(settling.undeclared()),
                of.agency().value(),
                Columns.date(of.month()),
                named,
                of.kind().token());
        List<FeedCell> stated = sql.query(
                FeedStatements.DECLARE,
                PostgresFeedCells::cell,
                of.agency().value(),
                Columns.date(of.month()),
                declaredUntil,
                named,
                Column.of("bigint", contents, declared::get),
                declaredUntil);
        return Stream.concat(withdrawn.stream(), stated.stream()).toList();
    }

    @Override
    public List<FeedHistory> histories(Set<AgencyId> agencies) {
        return histories(
                sql.query(FeedStatements.OF_AGENCIES, PostgresFeedCells::cell, Column.texts(agencies, id -> id)));
    }

    @Override
    public List<FeedHistory> historiesOf(Collection<FeedContent> contents) {
        Column wanted = Column.texts(contents, content -> content);
        return asJudged(
                histories(sql.query(FeedStatements.OF_CONTENTS, PostgresFeedCells::cell, wanted)),
                missing("content = any(?::text[])", wanted));
    }

    @Override
    public List<FeedHistory> all() {
        return asJudged(histories(sql.query(FeedStatements.ALL, PostgresFeedCells::cell)), missing("true"));
    }

    private static List<FeedHistory> asJudged(List<FeedHistory> histories, Map<Feed, Judgement> missing) {
        histories.forEach(history -> history.withMissing(missing.getOrDefault(history.feed(), Judgement.UNKNOWN)));
        return histories;
    }

    @Override
    public Map<Feed, Set<YearMonth>> months() {
        Map<Feed, Set<YearMonth>> months = new HashMap<>();
        sql.query(FeedStatements.MONTHS, row -> months.computeIfAbsent(feed(row), feed -> new HashSet<>())
                .add(Columns.month(row, "month")));
        return months;
    }

    @Override
    public void keep(Collection<FeedCell> judged) {
        openSilent(judged.stream().filter(FeedCell::isSilent).toList());
        sql.update(
                FeedStatements.JUDGE,
                Column.texts(judged, cell -> cell.key().agency()),
                Column.texts(judged, cell -> cell.key().content()),
                Column.of("date", judged, cell -> Columns.date(cell.key().month())),
                Column.texts(judged, cell -> Columns.timestamp(cell.settlesAt())),
                Column.of("boolean", judged, FeedCell::judged),
                Column.of("boolean", judged, cell -> cell.judgement().complete()),
                Column.texts(judged, cell -> basis(cell.judgement())),
                Column.of("bigint", judged, FeedCell::usual));
    }

    private void openSilent(Collection<FeedCell> silent) {
        if (!silent.isEmpty()) {
            sql.update(
                    FeedStatements.OPEN_SILENT,
                    Column.texts(silent, cell -> cell.key().agency()),
                    Column.texts(silent, cell -> cell.key().content()),
                    Column.of("date", silent, cell -> Columns.date(cell.key().month())));
        }
    }

    @Override
    public Map<Feed, Judgement> missing(Set<AgencyId> agencies) {
        return missing("agency = any(?::text[])", Column.texts(agencies, id -> id));
    }

    private Map<Feed, Judgement> missing(String condition, Column... of) {
        Map<Feed, Judgement> missing = new HashMap<>();
        sql.query(
                "select agency, content, missing_complete from feed where " + condition,
                row -> {
                    Boolean complete = Columns.flag(row, "missing_complete");
                    return missing.put(feed(row), complete == null ? Judgement.UNKNOWN : Judgement.history(complete));
                },
                (Object[]) of);
        return missing;
    }

    @Override
    public void keepLooks(Collection<Look> looks, YearMonth judgedIn) {
        sql.update(
                FeedStatements.KEEP_LOOKS,
                Columns.date(judgedIn),
                Column.texts(looks, look -> look.feed().agency()),
                Column.texts(looks, look -> look.feed().content()),
                Column.of("boolean", looks, look -> look.missing().complete()),
                Column.texts(looks, look -> Columns.timestamp(look.again())));
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(new AgencyId(row.getString("agency")), Columns.content(row));
    }

    @Override
    public void judgeBy(Collection<Feed> feeds, Instant at) {
        sql.update(
                FeedStatements.JUDGE_BY,
                Columns.timestamp(at),
                Column.texts(feeds, Feed::agency),
                Column.texts(feeds, Feed::content));
    }

    @Override
    public Set<Feed> due(Instant now, YearMonth current) {
        return Set.copyOf(sql.query(
                "select agency, content from feed where judge_at <= ?::timestamptz or judged_in < ?",
                PostgresFeedCells::feed,
                Columns.timestamp(now),
                Columns.date(current)));
    }

    @Override
    public List<FeedCell> find(Collection<FeedKey> keys) {
        return sql.query(
                FeedStatements.FIND,
                PostgresFeedCells::cell,
                Column.texts(keys, FeedKey::agency),
                Column.texts(keys, FeedKey::content),
                Column.of("date", keys, key -> Columns.date(key.month())));
    }

    @Override
    public List<FeedCell> page(Optional<AgencyId> agency, Optional<YearMonth> month, FeedKey after, int limit) {
        String inAgency = agency.map(AgencyId::value).orElse(null);
        return sql.query(
                FeedStatements.PAGE,
                PostgresFeedCells::cell,
                inAgency,
                inAgency,
                Columns.date(month.orElse(null)),
                Columns.date(month.orElse(null)),
                after == null ? null : after.agency().value(),
                after == null ? null : after.agency().value(),
                after == null ? null : Columns.date(after.month()),
                after == null ? null : after.content().toString(),
                limit);
    }

    private static List<FeedHistory> histories(List<FeedCell> cells) {
        return cells.stream().collect(Collectors.groupingBy(cell -> cell.key().feed())).entrySet().stream()
                .map(entry -> new FeedHistory(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static FeedCell cell(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return new FeedCell(
                Columns.feed(row),
                Columns.number(row, "declared"),
                row.getLong("arrived"),
                row.getLong("live"),
                Columns.instant(row, "settles_at"),
                row.getBoolean("judged"),
                new Judgement(
                        Columns.flag(row, "complete"),
                        basis == null ? null : Judgement.Basis.valueOf(basis.toUpperCase(Locale.ROOT))),
                Columns.instant(row, "last_received_at"),
                Columns.number(row, "usual"));
    }

    private static String basis(Judgement judgement) {
        return judgement.basis() == null ? null : judgement.basis().name().toLowerCase(Locale.ROOT);
    }
}
