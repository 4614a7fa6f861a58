package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** Every indicator in its newest version, and which cells move when an incident does. */
public final class Indicators {
    public static final Indicators NONE = new Indicators(List.of(), List.of());

    private final Map<String, Indicator> byId = new TreeMap<>();
    private final Map<String, WeightTable> weights = new TreeMap<>();
    private final Map<String, List<Indicator>> stepsByPathway = new TreeMap<>();
    private final Map<String, List<Indicator>> meetingsByPanel = new TreeMap<>();
    private final Map<String, List<Indicator>> clocksByPathway = new TreeMap<>();
    private final Map<String, Set<String>> usersOfCell = new LinkedHashMap<>();
    private final Map<String, Set<String>> usersOfReported = new LinkedHashMap<>();
    private final Set<String> standing = new HashSet<>();
    private final Pathways pathways;

    /** @param definitions each kept to {@link IndicatorRules}, no identifier twice */
    public Indicators(Collection<IndicatorDefinition> definitions, Collection<WeightTable> tables) {
        this(definitions, tables, Pathways.NONE);
    }

    /** @param pathways say how far figures of referrals look back */
    public Indicators(Collection<IndicatorDefinition> definitions, Collection<WeightTable> tables, Pathways pathways) {
        this.pathways = pathways;
        tables.forEach(table -> weights.put(table.weights(), table));
        Map<String, IndicatorDefinition> written = new TreeMap<>();
        definitions.forEach(definition -> written.put(definition.indicator(), definition));
        written.values().stream()
                .filter(each -> IndicatorParts.kind(each).hasCells())
                .forEach(each -> add(IndicatorParts.counting(each, pathways)));
        written.values().stream()
                .filter(each -> IndicatorParts.kind(each) == Indicator.Kind.REPORTED)
                .forEach(each -> add(IndicatorParts.derived(each, byId)));
        written.values().stream()
                .filter(each -> IndicatorParts.kind(each).isMadeOfOthers())
                .forEach(each -> add(IndicatorParts.derived(each, byId)));
    }

    public Collection<Indicator> all() {
        return byId.values();
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<WeightTable> weightTables() {
        return weights.values();
    }

    public Optional<WeightTable> weightTable(String id) {
        return Optional.ofNullable(weights.get(id));
    }

    /** Those alone, of these identifiers, that have cells of their own. */
    public Indicators counting(Collection<String> ids) {
        List<IndicatorDefinition> counting = ids.stream()
                .flatMap(id -> find(id).stream())
                .filter(indicator -> indicator.kind().hasCells())
                .map(Indicator::definition)
                .toList();
        return new Indicators(counting, weights.values(), pathways);
    }

    /** The indicators with a value that is made of a series of cells. */
    public Set<String> usingCell(String cell) {
        return usersOfCell.getOrDefault(cell, Set.of());
    }

    /**
     * The series of cells, those of values that rest on a feed.
     *
     * @param carriers by indicator, of those that are open beside what they name
     */
    public Set<String> cellsRestingOn(Feed feed, Map<String, Set<AgencyId>> carriers) {
        return cells(all().stream()
                .filter(indicator -> indicator.restsOn(feed, carriers.getOrDefault(indicator.id(), Set.of()))));
    }

    /** Of what the feeds are that a value rests on which is made of a series of cells. */
    public Set<FeedContent> contentsBehind(String cell) {
        return usingCell(cell).stream()
                .flatMap(id -> byId.get(id).contents().stream())
                .collect(Collectors.toSet());
    }

    /** On which months the values rest that are made of a series of cells. */
    public Reach reachOf(String cell) {
        return usingCell(cell).stream()
                .map(id -> byId.get(id).resting().reach())
                .reduce(Reach.OF_ITS_PERIOD, Reach::and);
    }

    /** The series of cells that incidents move on account of an indicator itself. */
    public Set<String> cellsOf(String id) {
        return cells(find(id).filter(indicator -> indicator.kind().hasCells()).stream());
    }

    /** The series of cells that values of these indicators are made of. */
    public Set<String> cellsBehind(Collection<String> ids) {
        return cells(ids.stream().flatMap(id -> find(id).stream()));
    }

    /** Those of them that incidents move: who sends steps or meetings says nothing of who sends incidents. */
    public Set<String> incidentCellsBehind(String id) {
        return cellsBehind(Set.of(id)).stream()
                .filter(cell -> usingCell(cell).stream()
                        .noneMatch(user -> byId.get(user).kind().isOfReferrals()))
                .collect(Collectors.toSet());
    }

    /** The indicators whose weights a table states. */
    public Set<String> weighedBy(String table) {
        Set<String> weighed = new TreeSet<>();
        all().stream()
                .filter(indicator -> table.equals(indicator.definition().weights()))
                .forEach(indicator -> weighed.add(indicator.id()));
        return weighed;
    }

    /** The largest weight that an incident may have which an indicator of harm counts; 0 where its table weighs none. */
    public BigDecimal heaviestIn(Indicator harm) {
        return weights.get(harm.definition().weights()).heaviest(harm.selections());
    }

    /** The quotients of which an indicator is a part that agencies report. */
    public Set<String> madeOfReported(String id) {
        return usersOfReported.getOrDefault(id, Set.of());
    }

    /** The reported indicators that values of these indicators are made of. */
    public Set<String> reportedBehind(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .flatMap(indicator -> indicator.reportedParts().stream())
                .collect(Collectors.toSet());
    }

    /** The proportions, quotients and rates that divide an indicator, or divide by it. */
    public Set<String> madeOf(String id) {
        Set<String> made = new TreeSet<>();
        all().stream()
                .filter(indicator -> indicator.definition().isMadeOf(id))
                .forEach(indicator -> made.add(indicator.id()));
        return made;
    }

    /** True for a series of scores of which the highest count. */
    boolean isOfTheTop(String cell) {
        return standing.contains(cell)
                && find(cell).filter(Indicator::isOfTheTop).isPresent();
    }

    /** True for a series of those who came to stand in a cohort or left it: what counts is all of it up to a month. */
    public boolean isStanding(String cell) {
        return standing.contains(cell);
    }

    /** The series of cells of which values are told again when a month has ended. */
    public Set<String> cellsToldWhenAMonthEnds() {
        return cells(all().stream().filter(Indicator::isOfEndedPeriods));
    }

    /** Those that steps of a pathway may count for. */
    public List<Indicator> countingStepsOn(String pathway) {
        return stepsByPathway.getOrDefault(pathway, List.of());
    }

    /** Those that may count a clock of a pathway. */
    public List<Indicator> countingClocksOn(String pathway) {
        return clocksByPathway.getOrDefault(pathway, List.of());
    }

    /** Those that count the meetings of a panel. */
    List<Indicator> countingMeetingsOf(String panel) {
        return meetingsByPanel.getOrDefault(panel, List.of());
    }

    /** Whether any counts meetings at all. */
    public boolean countMeetings() {
        return !meetingsByPanel.isEmpty();
    }

    /** Whether any counts incidents at all. */
    public boolean countIncidents() {
        return byId.values().stream().map(Indicator::kind).anyMatch(kind -> kind.hasCells() && !kind.isOfReferrals());
    }

    /** Whether any counts steps or clocks at all. */
    public boolean countReferrals() {
        return !stepsByPathway.isEmpty() || !clocksByPathway.isEmpty();
    }

    /** Whether any counts steps of referrals that are repeats. */
    public boolean countRepeats() {
        return stepsByPathway.keySet().stream().anyMatch(this::countRepeatsOn);
    }

    boolean countRepeatsOn(String pathway) {
        return countingStepsOn(pathway).stream().anyMatch(Indicator::countsRepeats);
    }

    /** What incidents of these traits count for, without regard to month and place. */
    List<Counting> countingsOf(Counted.Traits incident) {
        return byId.values().stream()
                .filter(indicator -> indicator.kind().hasCells() && indicator.isMetBy(incident))
                .map(indicator -> new Counting(indicator, amount(indicator, incident)))
                .filter(counting -> counting.amount() > 0)
                .toList();
    }

    /** An indicator that counts an incident, and what the incident adds: 1, or its weight in thousandths. */
    record Counting(Indicator indicator, long amount) {}

    private long amount(Indicator indicator, Counted.Traits incident) {
        return indicator.kind() == Indicator.Kind.HARM
                ? weights.get(indicator.definition().weights()).thousandths(incident)
                : 1;
    }

    private void add(Indicator indicator) {
        byId.put(indicator.id(), indicator);
        stepsThatDecide(indicator)
                .flatMap(selection -> selection.pathways().stream())
                .distinct()
                .forEach(pathway -> add(stepsByPathway, pathway, indicator));
        if (indicator.kind() == Indicator.Kind.MEETINGS) {
            indicator.definition().meetings().panels().stream()
                    .distinct()
                    .forEach(panel -> add(meetingsByPanel, panel, indicator));
        }
        if (indicator.kind() == Indicator.Kind.STANDING) {
            indicator.parts().forEach(part -> standing.add(part.cell()));
        }
        if (indicator.kind() == Indicator.Kind.CLOCKS) {
            indicator.definition().clocks().pathways().stream()
                    .distinct()
                    .forEach(pathway -> add(clocksByPathway, pathway, indicator));
        }
        indicator.parts().forEach(part -> use(usersOfCell, part.cell(), indicator));
        indicator.reportedParts().forEach(part -> use(usersOfReported, part, indicator));
    }

    private static void use(Map<String, Set<String>> users, String part, Indicator indicator) {
        users.computeIfAbsent(part, each -> new LinkedHashSet<>()).add(indicator.id());
    }

    private static Stream<StepCount.Selection> stepsThatDecide(Indicator indicator) {
        return switch (indicator.kind()) {
            case STEPS -> indicator.definition().steps().selections().stream();
            case OUTCOME -> indicator.definition().outcome().start().stream();
            case STANDING -> indicator.definition().standing().enters().stream();
            default -> Stream.empty();
        };
    }

    private static void add(Map<String, List<Indicator>> by, String key, Indicator indicator) {
        by.computeIfAbsent(key, each -> new ArrayList<>()).add(indicator);
    }

    private static Set<String> cells(Stream<Indicator> indicators) {
        Set<String> cells = new TreeSet<>();
        indicators.forEach(indicator -> indicator.parts().forEach(part -> cells.add(part.cell())));
        return cells;
    }
}
