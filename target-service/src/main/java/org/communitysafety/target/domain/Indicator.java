package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Polarity;

/**
 * An indicator ready to be reckoned with.
 *
 * @param parts the cells that its values are made of; none when it is only reported
 * @param resting on whose feeds its values rest; on nothing when it is only reported
 */
public record Indicator(
        IndicatorDefinition definition, Kind kind, List<Selection> selections, List<Part> parts, Resting resting) {
    private static final String UNDATED = "~undated";

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
        /** A counting indicator divided by the population of its area. */
        RATE,
        /** Of the victims of a period, the share with another incident in the window before. */
        REPEAT_VICTIMISATION,
        /** The sum of what incidents weigh. */
        HARM,
        /** Steps of referrals counted, each once. */
        STEPS,
        /** Meetings of panels, and who came to them. */
        MEETINGS,
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
            return this == STEPS || this == MEETINGS || this == CLOCKS;
        }

        /** True when incidents, or steps of referrals, move cells of its own. */
        boolean hasCells() {
            return this != PROPORTION && this != RATE && this != REPORTED;
        }
    }

    /** What a cell is to a value. */
    public enum Role {
        NUMERATOR,
        DENOMINATOR,
        /** Incidents without the date that the indicator counts by: where there are any, nobody knows the whole. */
        UNDATED
    }

    /**
     * The feeds that values rest on.
     *
     * @param named the categories that selections name
     * @param open true when an incident of any other category may count too, for a flag or an offence code
     * @param agencies whose feeds alone; empty is all
     */
    public record Resting(Set<Category> named, boolean open, Set<AgencyId> agencies) {
        static final Resting ON_NOTHING = new Resting(Set.of(), false, Set.of());

        public Resting {
            named = Set.copyOf(named);
            agencies = Set.copyOf(agencies);
        }

        private Set<Category> categories() {
            return open ? EnumSet.allOf(Category.class) : named;
        }

        Resting and(Resting other) {
            Set<Category> bothNamed = new HashSet<>(named);
            bothNamed.addAll(other.named);
            Set<AgencyId> both = new HashSet<>();
            if (!agencies.isEmpty() && !other.agencies.isEmpty()) {
                both.addAll(agencies);
                both.addAll(other.agencies);
            }
            return new Resting(bothNamed, open || other.open, both);
        }
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
        return kind == Kind.COUNT && !isByRecorded() || kind.isOfReferrals();
    }

    public boolean isByRecorded() {
        return IndicatorDefinition.RECORDED.equals(definition.by());
    }

    /** Those whose feeds it rests on; empty when it is only reported. */
    public Set<Category> categories() {
        return resting.categories();
    }

    /** How many months before a period its value looks back on; 0 where it does not. */
    int windowMonths() {
        Integer window = definition.windowMonths();
        return kind == Kind.REPEAT_VICTIMISATION && window != null ? window : 0;
    }

    boolean restsOn(AgencyId agency) {
        return resting.agencies().isEmpty() || resting.agencies().contains(agency);
    }

    /** True for a category that a selection names: without its feed nothing can be said. */
    boolean names(Category category) {
        return resting.named().contains(category);
    }

    /** True where a flag or a code counts in any category beside those that are named: who sends it is to be seen. */
    public boolean isOpenBesideNamed() {
        return resting.open() && !resting.named().isEmpty();
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
        if (kind == Kind.REPEAT_VICTIMISATION && incident.victim().isEmpty()) {
            return null;
        }
        if (!isByRecorded()) {
            return new Moved(id(), incident.month(), amount);
        }
        return incident.recorded() == null
                ? new Moved(undatedCell(), incident.month(), 1)
                : new Moved(id(), incident.recorded(), amount);
    }

    String undatedCell() {
        return id() + UNDATED;
    }

    /** By how much an incident moves the month of a series of cells. */
    record Moved(String cell, YearMonth month, long amount) {}
}
