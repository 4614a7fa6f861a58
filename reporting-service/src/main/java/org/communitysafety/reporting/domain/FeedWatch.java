package org.communitysafety.reporting.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/**
 * The rule on feeds: an agency's records of a category, a pathway or a panel are not whole, or none came for a month of which the same agency
 * sent others. One whole month ends it, for then the feed runs again.
 *
 * <p>That nothing came is only inferred, and one import comes in several parts: it has to stand for a while. Whether a
 * feed that lives is late with a recent month is not inferred at all: the completeness of feeds says so by its own
 * judgement.
 */
public final class FeedWatch {
    public static final Alert.Rule RULE = new Alert.Rule("feed-silent", 1);

    /** What came in fewer months than this has no rhythm to fall out of. */
    private static final int RHYTHM = 3;

    /** A living feed takes a hundred days at most, and is late a week after that: older months are judged, or never. */
    private static final int DAYS_TO_BE_LATE = 107;

    private final Hysteresis hysteresis;
    private final Duration confirmAfter;

    /** @param confirmAfter how long it has to stand that nothing came */
    public FeedWatch(Hysteresis hysteresis, Duration confirmAfter) {
        this.hysteresis = new Hysteresis(1, 1, hysteresis.settle());
        this.confirmAfter = confirmAfter;
    }

    /**
     * @param agency what it is called
     * @param months of one agency's feed, one or more
     * @param newest the newest month that the agency sent anything of the kind whole of; empty when there is none
     */
    public Finding look(String agency, List<FeedMonth> months, Optional<YearMonth> newest, LocalDate today) {
        List<FeedMonth> come = months.stream()
                .filter(FeedMonth::hasCome)
                .sorted(Comparator.comparing(FeedMonth::month))
                .toList();
        Optional<YearMonth> missing = missing(come, newest, today);
        Standing standing = new Replay(hysteresis).of(observations(come, missing));
        FeedMonth any = months.get(0);
        boolean missed = missing.map(Period::month)
                .filter(month -> month.equals(standing.decided()))
                .isPresent();
        Optional<FeedMonth> shown = standing.isClear() ? Optional.empty() : shown(come, standing.decided());
        return new Finding(
                AlertKind.FEED,
                AlertSubject.feed(any.agency(), any.content()),
                AlertGroup.NONE,
                RULE,
                standing,
                false,
                shown.map(month -> missed ? nothingCame(agency, month, missing.get()) : notWhole(agency, month))
                        .orElse(null),
                shown.map(month -> missed ? nothing(month, missing.get()) : tooLittle(month))
                        .orElse(null),
                missed ? confirmAfter : Duration.ZERO);
    }

    private static List<Observation> observations(List<FeedMonth> come, Optional<YearMonth> missing) {
        List<Observation> observations = new ArrayList<>();
        come.stream()
                .filter(month -> month.complete() != null)
                .forEach(month -> observations.add(against(month.month(), !month.complete())));
        missing.ifPresent(month -> observations.add(against(month, true)));
        return observations;
    }

    private static Observation against(YearMonth month, boolean notWhole) {
        return Observation.against(Period.month(month), notWhole, AlertReason.DATA_STOPPED);
    }

    private static Optional<YearMonth> missing(List<FeedMonth> come, Optional<YearMonth> newest, LocalDate today) {
        if (come.size() < RHYTHM) {
            return Optional.empty();
        }
        YearMonth last = come.get(come.size() - 1).month();
        return newest.filter(month -> month.isAfter(last)
                && month.atEndOfMonth().plusDays(DAYS_TO_BE_LATE).isBefore(today));
    }

    /** The month that decides, or the last that came before the one that is missing. */
    private static Optional<FeedMonth> shown(List<FeedMonth> come, Period decided) {
        return come.stream()
                .filter(month -> !month.month().isAfter(decided.start()))
                .reduce((earlier, later) -> later);
    }

    private static String nothingCame(String agency, FeedMonth last, YearMonth missing) {
        return "Nothing came from %s of %s for %s, of which the agency sent other records."
                .formatted(agency, last.words(), PartnershipTime.inWords(missing));
    }

    private static String notWhole(String agency, FeedMonth month) {
        return "The records of %s from %s for %s are not whole: %d came%s%s."
                .formatted(
                        month.words(),
                        agency,
                        PartnershipTime.inWords(month.month()),
                        month.received(),
                        month.declared() == null ? "" : ", %d were declared".formatted(month.declared()),
                        month.usual() == null ? "" : ", %d are usual".formatted(month.usual()));
    }

    private static Evidence nothing(FeedMonth last, YearMonth missing) {
        return Evidence.write()
                .word("period", missing)
                .word("lastMonth", last.month())
                .word("basis", null)
                .number("received", 0)
                .number("lastReceived", last.received())
                .flag("complete", false)
                .done();
    }

    private static Evidence tooLittle(FeedMonth month) {
        return Evidence.write()
                .word("period", month.month())
                .word("lastMonth", month.month())
                .word("basis", month.basis())
                .number("received", month.received())
                .number("declared", known(month.declared()))
                .number("usual", known(month.usual()))
                .number("shareOfUsual", share(month.received(), month.usual()))
                .number("shareOfDeclared", share(month.received(), month.declared()))
                .flag("complete", false)
                .done();
    }

    private static Double known(Long count) {
        return count == null ? null : Double.valueOf(count);
    }

    private static Double share(long received, Long of) {
        return of == null || of == 0 ? null : (double) received / of;
    }
}
