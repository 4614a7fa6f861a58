package org.communitysafety.gateway.web.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/**
 * What one agency sends.
 *
 * @param address of this page, without a query
 * @param live of the stream that says when a feed around the agency was judged anew
 * @param announcement what a screen reader is told when something came
 * @param span from which month to which something is known of its feeds; null where nothing is
 * @param window the months that the calendar shows, in words
 * @param shownTo the last of them
 * @param earlier the same page with the twelve months before; null when nothing is known of them
 * @param later with the twelve months after; null when nothing is known of them
 * @param files null where incident-service did not say
 * @param refusals null where incident-service did not say
 * @param declarations null where target-service did not say
 */
public record AgencyView(
        String name,
        String kind,
        String address,
        String live,
        String announcement,
        String span,
        String window,
        String shownTo,
        String earlier,
        String later,
        Table feeds,
        Table calendar,
        Table files,
        Table refusals,
        Table declarations) {
    private static final int MONTHS_TURNED = 12;

    /** What was answered of the agency. */
    record Known(
            Answers.Agency agency,
            Answers.Calendar calendar,
            Optional<Answers.Files> files,
            Optional<Answers.Refusals> refusals,
            Optional<Answers.Declarations> declarations) {}

    /** @param names of agencies, by identifier */
    static AgencyView of(Known known, UnaryOperator<String> names, Instant now) {
        Answers.Calendar calendar = known.calendar();
        Answers.Agency agency = known.agency();
        String address = "/intake/" + Addresses.encoded(agency.agency());
        YearMonth from = YearMonth.parse(calendar.from());
        YearMonth to = YearMonth.parse(calendar.to());
        boolean isAfterFirst = calendar.firstMonth() != null && from.isAfter(YearMonth.parse(calendar.firstMonth()));
        boolean isBeforeLast = calendar.lastMonth() != null && to.isBefore(YearMonth.parse(calendar.lastMonth()));
        return new AgencyView(
                agency.name(),
                Wording.token(agency.kind()),
                address,
                Addresses.of(Frame.LIVE, "types", "feed,figures", "area", agency.area()),
                announcement(calendar.items()),
                calendar.firstMonth() == null ? null : between(calendar.firstMonth(), calendar.lastMonth()),
                between(calendar.from(), calendar.to()),
                calendar.to(),
                isAfterFirst ? Addresses.of(address, "to", from.minusMonths(1).toString()) : null,
                isBeforeLast
                        ? Addresses.of(
                                address, "to", to.plusMonths(MONTHS_TURNED).toString())
                        : null,
                feeds(calendar.items(), now),
                CalendarTable.of(calendar),
                known.files()
                        .map(files -> FileTable.of(files.items(), names, now))
                        .orElse(null),
                known.refusals().map(RefusalTable::ofOne).orElse(null),
                known.declarations()
                        .map(said -> declarations(said.items(), now))
                        .orElse(null));
    }

    Stream<Table> tables() {
        return Stream.of(feeds, calendar, files, refusals, declarations).filter(Objects::nonNull);
    }

    /** As it stands in a list of pages. */
    public String heading() {
        return "Data intake, " + name;
    }

    /** The months shown as a file. */
    public String csvOfCalendar() {
        return Addresses.of(address, "csv", calendar.id(), "to", shownTo);
    }

    private static String announcement(List<Answers.Feed> feeds) {
        return "Last received: "
                + feeds.stream()
                        .map(Answers.Feed::lastReceivedAt)
                        .filter(Objects::nonNull)
                        .map(Instant::parse)
                        .max(Instant::compareTo)
                        .map(Wording::moment)
                        .orElse("nothing yet");
    }

    private static String between(String from, String to) {
        return Wording.month(from) + " to " + Wording.month(to);
    }

    private static Table feeds(List<Answers.Feed> feeds, Instant now) {
        return Table.of(
                "feeds",
                "Feeds by when they come",
                feeds.stream().map(feed -> feed(feed, now)).toList(),
                Column.text("Feed"),
                Column.text("Last received"),
                Column.text("Usually comes"),
                Column.text("Lag of the newest month"),
                Column.text("Late from"),
                Column.figure("Accepted"),
                Column.figure("Months that never came"));
    }

    private static Row feed(Answers.Feed feed, Instant now) {
        return Row.of(
                Cell.of(Wording.content(feed.category(), feed.pathway(), feed.panel())),
                Received.cell(feed.lastReceivedAt(), now, "Nothing yet"),
                Cell.of(feed.rhythm() == null ? "No rhythm known" : rhythm(feed.rhythm())),
                Cell.of(feed.lagDays() == null ? Figures.NONE : lag(feed.lagDays()))
                        .raw(feed.lagDays()),
                Cell.of(feed.lateAt() == null ? "Nothing expected" : Received.moment(feed.lateAt()))
                        .raw(feed.lateAt()),
                Cell.of(Figures.count(feed.arrived())).raw(feed.arrived()),
                Cell.of(Figures.count(feed.missed())).raw(feed.missed()));
    }

    private static String rhythm(Answers.Rhythm rhythm) {
        return rhythm.shortestDays() == rhythm.longestDays()
                ? days(rhythm.longestDays()) + " after the month"
                : rhythm.shortestDays() + " to " + days(rhythm.longestDays()) + " after the month, half of them within "
                        + Figures.count(rhythm.medianDays());
    }

    private static String lag(long days) {
        return days(Math.abs(days)) + (days < 0 ? " before its end" : " after its end");
    }

    private static String days(long days) {
        return Figures.count(days) + (days == 1 ? " day" : " days");
    }

    private static Table declarations(List<Answers.Declaration> declarations, Instant now) {
        return Table.of(
                "declarations",
                "What the agency said last that it sent, the newest first",
                declarations.stream()
                        .map(declaration -> declaration(declaration, now))
                        .toList(),
                Column.text("Month"),
                Column.text("Received"),
                Column.text("Declared"),
                Column.text("Source"));
    }

    private static Row declaration(Answers.Declaration said, Instant now) {
        String declared = Stream.of(
                        counts(said.counts(), slug -> Wording.content(slug, null, null)),
                        counts(said.referrals(), slug -> Wording.content(null, slug, null)),
                        counts(said.meetings(), slug -> Wording.content(null, null, slug)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return Row.of(
                Cell.of(Wording.month(said.month())).raw(said.month()),
                Received.cell(said.receivedAt(), now, Figures.NONE),
                Cell.of(declared.isEmpty() ? "Nothing" : declared),
                Cell.of(said.source()));
    }

    private static String counts(Map<String, Long> counts, Function<String, String> name) {
        return counts == null
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> name.apply(entry.getKey()) + ": " + Figures.count(entry.getValue()))
                        .collect(Collectors.joining("; "));
    }
}
