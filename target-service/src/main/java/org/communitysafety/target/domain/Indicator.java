package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/**
 * An indicator ready to be reckoned with.
 *
 * @param parts the cells that its values are made of; none when it is only reported
 * @param resting on whose feeds its values rest; on nothing when it is only reported
 */
public record Indicator(
        IndicatorDefinition definition, Kind kind, List<Selection> selections, List<Part> parts, Resting resting) {
    public Indicator {
        selections = List.copyOf(selections);
        parts = List.copyOf(parts);
    }

    /** How an indicator comes by its values. */
    public enum Kind {
        /** Incidents counted; composites unite several selections, each incident once. */
        COUNT,
        /** One counting indicator divided by another, in per cent. */
        PROPORTION,
        /** One indicator divided by another, each counted or reported: what a case costs, for example. */
        QUOTIENT,
        /** A counting indicator divided by the population of its area. */
        RATE,
        /** Of the victims of a period, the share with another incident in the window before. */
        REPEAT_VICTIMISATION,
        /** Victims who reached the threshold of a case review by what they reported. */
        CASE_REVIEW_THRESHOLD,
        /** The sum of what incidents weigh. */
        HARM,
        /** Steps of referrals counted, each once. */
        STEPS,
        /** Meetings of panels, and who came to them. */
        MEETINGS,
        /** Of the referrals whose window has ended, the share that something happened to within it, or did not. */
        OUTCOME,
        /** Who stands in a cohort when a period ends. */
        STANDING,
        /** Clocks of referrals that were not met in time, each once. */
        CLOCKS,
        /** Whatever an agency reports; never counted. */
        REPORTED;

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String token) {
            return Arrays.stream(values())
                    .filter(kind -> kind.token().equals(token))
                    .findFirst();
        }

        /** True when no incident decides it. */
        public boolean isOfReferrals() {
            return this == STEPS || this == MEETINGS || this == CLOCKS || this == OUTCOME || this == STANDING;
        }

        /** True when it asks what else happened to a victim. */
        public boolean isOfVictims() {
            return this == REPEAT_VICTIMISATION || this == CASE_REVIEW_THRESHOLD;
        }

        /** True when incidents, or steps of referrals, move cells of its own. */
        boolean hasCells() {
            return !isMadeOfOthers() && this != REPORTED;
        }

        /** True when it divides what other indicators give. */
        boolean isMadeOfOthers() {
            return this == PROPORTION || this == QUOTIENT || this == RATE;
        }
    }

    /** What a cell is to a value. */
    public enum Role {
        NUMERATOR,
        DENOMINATOR,
        /** A part of those in the numerator. */
        GROUP,
        /** Beside another series, what left it: a value is what came up to the end of its period without what left. */
        LEFT,
        /** Incidents without the date that the indicator counts by: where there are any, nobody knows the whole. */
        UNDATED
    }

    /** A series of cells and what it is to a value. */
    public record Part(String cell, Role role) {}

    public String id() {
        return definition.indicator();
    }

    public int version() {
        return definition.version();
    }

    public String title() {
        return definition.title();
    }

    public String unit() {
        return definition.unit();
    }

    public Polarity polarity() {
        return Polarity.valueOf(definition.polarity().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** False for one that is only reported. */
    public boolean isCounted() {
        return kind != Kind.REPORTED;
    }

    /** True when its cells are its values as they stand. */
    public boolean isPlainCount() {
        return kind == Kind.COUNT && !isByRecorded() || kind == Kind.STEPS && !sumsWeights() || kind == Kind.MEETINGS;
    }

    /** True when a value is only told once its period is over: until then some of those in it are still under way. */
    public boolean isOfEndedPeriods() {
        return kind == Kind.OUTCOME || parts.stream().anyMatch(part -> part.role() == Role.LEFT);
    }

    boolean sumsWeights() {
        return kind == Kind.STEPS && definition.steps().sumsWeights();
    }

    /** True where one divided by another is a share of something. */
    boolean canBeDivided() {
        return kind == Kind.COUNT || isPlainCount() || isHeadcount();
    }

    /** True where its values are found in the facts, for they cannot be summed from cells. */
    public boolean isReadFromFacts() {
        return kind.isOfVictims() || isOfTheTop();
    }

    /** True for the average score of those members of a cohort who have the highest. */
    public boolean isOfTheTop() {
        return kind == Kind.STANDING && definition.standing().top() != null;
    }

    /** Of a cohort: the pathways on which it is entered. */
    public Set<String> pathwaysEntered() {
        return definition.standing().enters().stream()
                .flatMap(selection -> selection.pathways().stream())
                .collect(Collectors.toSet());
    }

    /** Of a quotient: the indicator above or below that agencies report; empty where that is counted. */
    Optional<String> reportedAs(Role role) {
        if (kind != Kind.QUOTIENT || parts.stream().anyMatch(part -> part.role() == role)) {
            return Optional.empty();
        }
        IndicatorDefinition.Quotient divided = definition.quotient();
        return Optional.of(role == Role.NUMERATOR ? divided.numerator() : divided.denominator());
    }

    /** The reported indicators that its values are made of. */
    public Set<String> reportedParts() {
        return Stream.of(Role.NUMERATOR, Role.DENOMINATOR)
                .flatMap(role -> reportedAs(role).stream())
                .collect(Collectors.toSet());
    }

    /** True where its months are not to be summed though it counts: who stands at the end of one stands in the next. */
    boolean isHeadcount() {
        return kind == Kind.STANDING && definition.standing().countsMembers();
    }

    /** @param over the newest month that is over */
    public boolean tells(Period period, YearMonth over) {
        return !isOfEndedPeriods() || !period.endMonth().isAfter(over);
    }

    public boolean isByRecorded() {
        return IndicatorDefinition.RECORDED.equals(definition.by());
    }

    /** Those whose feeds it rests on; empty when it is only reported. */
    public Set<FeedContent> contents() {
        return resting.contents();
    }

    /** The names of those of one kind, sorted. */
    public List<String> contents(FeedContent.Kind kind) {
        return contents().stream()
                .filter(content -> content.kind() == kind)
                .map(FeedContent::name)
                .sorted()
                .toList();
    }

    /** Of which categories it counts incidents; empty where it counts none. */
    public Set<Category> categories() {
        return contents().stream()
                .flatMap(content -> Category.of(content.category()).stream())
                .collect(Collectors.toSet());
    }

    /** How many months before a period its value looks back on; 0 where it does not. */
    public int windowMonths() {
        Integer window = kind == Kind.CASE_REVIEW_THRESHOLD
                ? Integer.valueOf(definition.threshold().windowMonths())
                : definition.windowMonths();
        return kind.isOfVictims() && window != null ? window : 0;
    }

    /** Of repeats: of whom, or of what. */
    public Repeated repeated() {
        return Repeated.of(definition.repeatOf()).orElse(Repeated.VICTIM);
    }

    boolean restsOn(Feed feed, Set<AgencyId> carriers) {
        return resting.isOn(feed, carriers);
    }

    /** True for what a selection names: without its feed nothing can be said. */
    boolean names(FeedContent content) {
        return resting.named().contains(content);
    }

    /** True where a flag or a code counts in any category beside those that are named: who sends it is to be seen. */
    public boolean isOpenBesideNamed() {
        return resting.isOpenBesideNamed();
    }

    /** The identifier alone: indicators are keys wherever values are made, and a whole definition is long to hash. */
    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /** The same definition with the same parts. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Indicator indicator
                        && definition.equals(indicator.definition)
                        && kind == indicator.kind
                        && selections.equals(indicator.selections)
                        && parts.equals(indicator.parts)
                        && resting.equals(indicator.resting);
    }

    boolean isMetBy(Counted.Traits incident) {
        return selections.stream().anyMatch(selection -> selection.isMetBy(incident));
    }

    /** Where an incident counts that it meets: the cell's series and month; null where it does not. */
    Moved moved(Counted incident, long amount) {
        if (kind.isOfVictims() && incident.token(repeated()).isEmpty()) {
            return null;
        }
        if (!isByRecorded()) {
            return new Moved(id(), incident.month(), amount);
        }
        return incident.recorded() == null
                ? new Moved(CellNames.undated(id()), incident.month(), 1)
                : new Moved(id(), incident.recorded(), amount);
    }

    /** Whether other referrals of the same persons decide what counts. */
    boolean countsRepeats() {
        return kind() == Kind.STEPS && definition().steps().countsRepeats();
    }

    /** True for a step that counts where its referral is a repeat, and not otherwise. */
    boolean countsAsRepeatAlone(PlacedStep step) {
        return kind() == Kind.STEPS && definition().steps().countsAsRepeatAlone(step);
    }

    /** The month in which an incident counts; empty where the date that decides is missing. */
    public Optional<YearMonth> monthOf(Counted incident) {
        return Optional.ofNullable(isByRecorded() ? incident.recorded() : incident.month());
    }

    /** By how much an incident moves the month of a series of cells. */
    record Moved(String cell, YearMonth month, long amount) {}
}
