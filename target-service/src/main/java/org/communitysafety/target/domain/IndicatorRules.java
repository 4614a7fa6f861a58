package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AgencyId;

/** What the definition of an indicator has to keep to before it is taken; names every fault at once. */
public final class IndicatorRules {
    private static final Set<String> POLARITIES = Set.of("lower-is-better", "higher-is-better");
    static final String GBP = "gbp";
    static final String GBP_PER_CASE = "gbp-per-case";

    private static final Map<Indicator.Kind, Set<String>> UNITS = Map.ofEntries(
            Map.entry(Indicator.Kind.COUNT, Set.of("count")),
            Map.entry(Indicator.Kind.PROPORTION, Set.of("percent")),
            Map.entry(Indicator.Kind.QUOTIENT, Set.of(GBP_PER_CASE, "ratio")),
            Map.entry(Indicator.Kind.RATE, Set.of("rate")),
            Map.entry(Indicator.Kind.REPEAT_VICTIMISATION, Set.of("percent")),
            Map.entry(Indicator.Kind.CASE_REVIEW_THRESHOLD, Set.of("count")),
            Map.entry(Indicator.Kind.HARM, Set.of("score")),
            Map.entry(Indicator.Kind.STEPS, Set.of("count", "score")),
            Map.entry(Indicator.Kind.MEETINGS, Set.of("count")),
            Map.entry(Indicator.Kind.CLOCKS, Set.of("count")),
            Map.entry(Indicator.Kind.OUTCOME, Set.of("percent")),
            Map.entry(Indicator.Kind.STANDING, Set.of("count", "score")),
            Map.entry(Indicator.Kind.REPORTED, Set.of("count", "percent", "rate", "rank", "score", GBP)));
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_WINDOW_MONTHS = 120;

    private final Indicators known;
    private final Predicate<AgencyId> isRegistered;
    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    private IndicatorRules(Indicators known, Predicate<AgencyId> isRegistered, LocalDate today) {
        this.known = known;
        this.isRegistered = isRegistered;
        this.today = today;
    }

    /**
     * @param known the indicators and weights that it may speak of, its own earlier version among them
     * @return every fault; empty when the definition can be taken
     */
    public static List<Refusal> check(
            IndicatorDefinition written, Indicators known, Predicate<AgencyId> isRegistered, LocalDate today) {
        IndicatorRules rules = new IndicatorRules(known, isRegistered, today);
        rules.checkWords(written);
        rules.checkEarlier(written);
        Indicator.Kind.of(written.kind())
                .ifPresentOrElse(
                        kind -> rules.checkKind(written, kind),
                        () -> rules.refuse("/kind", "unknown-kind", "one of " + kinds()));
        return List.copyOf(rules.refusals);
    }

    private void checkWords(IndicatorDefinition written) {
        if (!AgencyId.isWellFormed(written.indicator())) {
            refuse("/indicator", "malformed-identifier", "an identifier is lower-case words joined by hyphens");
        }
        if (written.title() == null || written.title().isBlank()) {
            refuse("/title", "required", "a text of 1 to 200 characters");
        }
        atMost("/title", written.title(), LONGEST_TEXT);
        atMost("/numerator", written.numerator(), LONGEST_NOTE);
        atMost("/denominator", written.denominator(), LONGEST_NOTE);
        atMost("/source", written.source(), LONGEST_NOTE);
        atMost("/note", written.note(), LONGEST_NOTE);
        if (written.polarity() == null || !POLARITIES.contains(written.polarity())) {
            refuse("/polarity", "unknown-value", "one of higher-is-better, lower-is-better");
        }
        if (written.owner() != null) {
            agency("/owner", written.owner());
        }
    }

    private void checkEarlier(IndicatorDefinition written) {
        LocalDate from = date(written.from());
        if (from == null) {
            refuse("/from", "malformed-date", "a date is 2021-04-01");
        } else if (from.isAfter(today)) {
            refuse("/from", "in-the-future", "today or earlier: a new version counts every month at once");
        }
        Optional<Indicator> earlier = known.find(Objects.toString(written.indicator(), ""));
        if (earlier.isEmpty()) {
            return;
        }
        IndicatorDefinition before = earlier.get().definition();
        if (!before.kind().equals(written.kind())) {
            refuse(
                    "/kind",
                    "kind-changed",
                    "what is found in another way is another indicator; this one stays " + before.kind());
        }
        if (!known.madeOfReported(before.indicator()).isEmpty()
                && !before.unit().equals(written.unit())) {
            refuse("/unit", "unit-in-use", "a quotient is made of it; it stays " + before.unit());
        }
        if (from != null && from.isBefore(LocalDate.parse(before.from()))) {
            refuse("/from", "before-earlier-version", "the version before is in use from " + before.from());
        }
    }

    private void checkKind(IndicatorDefinition written, Indicator.Kind kind) {
        Set<String> units = UNITS.get(kind);
        if (written.unit() == null || !units.contains(written.unit())) {
            refuse(
                    "/unit",
                    "unknown-value",
                    "for this kind one of "
                            + String.join(", ", units.stream().sorted().toList()));
        }
        boolean ofIncidents = kind.hasCells() && !kind.isOfReferrals();
        only("/selections", ofIncidents, !written.selections().isEmpty());
        only("/steps", kind == Indicator.Kind.STEPS, written.steps() != null);
        only("/meetings", kind == Indicator.Kind.MEETINGS, written.meetings() != null);
        only("/clocks", kind == Indicator.Kind.CLOCKS, written.clocks() != null);
        only("/standing", kind == Indicator.Kind.STANDING, written.standing() != null);
        only("/outcome", kind == Indicator.Kind.OUTCOME, written.outcome() != null);
        SelectionRules.check(written.selections(), this::agency, refusals::add);
        checkBy(written, kind);
        new DivisionRules(known, this::agency, refusals::add).check(written, kind);
        only("/windowMonths", kind == Indicator.Kind.REPEAT_VICTIMISATION, written.windowMonths() != null);
        if (written.windowMonths() != null) {
            between("/windowMonths", written.windowMonths(), LONGEST_WINDOW_MONTHS);
        }
        if (written.repeatOf() != null) {
            only("/repeatOf", kind == Indicator.Kind.REPEAT_VICTIMISATION, true);
            if (Repeated.of(written.repeatOf()).isEmpty()) {
                refuse("/repeatOf", "unknown-value", "one of victim, location");
            }
        }
        only("/threshold", kind == Indicator.Kind.CASE_REVIEW_THRESHOLD, written.threshold() != null);
        if (written.threshold() != null) {
            threshold(written.threshold());
        }
        only("/weights", kind == Indicator.Kind.HARM, written.weights() != null);
        if (written.weights() != null && known.weightTable(written.weights()).isEmpty()) {
            refuse("/weights", "unknown-weights", "there is no such table, see /api/v1/weights");
        }
    }

    private void checkBy(IndicatorDefinition written, Indicator.Kind kind) {
        String by = written.by();
        if (kind == Indicator.Kind.CASE_REVIEW_THRESHOLD && !IndicatorDefinition.RECORDED.equals(by)) {
            refuse("/by", "required", "recorded: a threshold is reached on the day of a complaint");
            return;
        }
        if (by == null) {
            return;
        }
        boolean counts = kind == Indicator.Kind.COUNT
                || kind == Indicator.Kind.HARM
                || kind == Indicator.Kind.CASE_REVIEW_THRESHOLD;
        if (!Set.of(IndicatorDefinition.OCCURRED, IndicatorDefinition.RECORDED).contains(by)) {
            refuse("/by", "unknown-value", "one of occurred, recorded");
        } else if (!counts) {
            refuse("/by", "not-for-this-kind", "only incidents that are summed have a date to choose");
        }
    }

    private void threshold(ReviewThreshold threshold) {
        between("/threshold/complaints", threshold.complaints(), ReviewThreshold.MOST_COMPLAINTS);
        between("/threshold/months", threshold.months(), ReviewThreshold.LONGEST_MONTHS);
        between("/threshold/reportedWithinMonths", threshold.reportedWithinMonths(), ReviewThreshold.LONGEST_MONTHS);
    }

    private void between(String at, Integer value, int most) {
        if (value == null || value < 1 || value > most) {
            refuse(at, "out-of-range", "a whole number from 1 to " + most);
        }
    }

    private static String kinds() {
        return Arrays.stream(Indicator.Kind.values()).map(Indicator.Kind::token).collect(Collectors.joining(", "));
    }

    private void only(String at, boolean needed, boolean stated) {
        only(refusals::add, at, needed, stated);
    }

    /** A member that this kind needs, or has not. */
    static void only(Consumer<Refusal> refusals, String at, boolean needed, boolean stated) {
        if (needed && !stated) {
            refusals.accept(new Refusal(at, "required", "this kind of indicator needs it"));
        } else if (!needed && stated) {
            refusals.accept(new Refusal(at, "not-for-this-kind", "this kind of indicator has none"));
        }
    }

    private void agency(String at, String id) {
        if (!AgencyId.isWellFormed(id) || !isRegistered.test(new AgencyId(id))) {
            refuse(at, "unknown-agency", "there is no such agency, see /api/v1/agencies");
        }
    }

    private void atMost(String at, String text, int longest) {
        if (text != null && text.length() > longest) {
            refuse(at, "too-long", "a text of at most %,d characters".formatted(longest));
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(Objects.toString(text, ""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void refuse(String at, String code, String detail) {
        refusals.add(new Refusal(at, code, detail));
    }
}
