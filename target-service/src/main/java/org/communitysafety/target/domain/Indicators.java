package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;

/** Every indicator in its newest version, and which cells move when an incident does. */
public final class Indicators {
    public static final Indicators NONE = new Indicators(List.of(), List.of());

    private final Map<String, Indicator> byId = new TreeMap<>();
    private final Map<String, WeightTable> weights = new TreeMap<>();
    private final Map<String, List<Indicator>> stepsByPathway = new TreeMap<>();
    private final Map<String, List<Indicator>> meetingsByPanel = new TreeMap<>();
    private final Map<String, List<Indicator>> clocksByPathway = new TreeMap<>();
    private final Map<String, Set<String>> usersOfCell = new LinkedHashMap<>();

    /** @param definitions each kept to {@link IndicatorRules}, no identifier twice */
    public Indicators(Collection<IndicatorDefinition> definitions, Collection<WeightTable> tables) {
        tables.forEach(table -> weights.put(table.weights(), table));
        Map<String, IndicatorDefinition> written = new TreeMap<>();
        definitions.forEach(definition -> written.put(definition.indicator(), definition));
        written.values().stream().filter(each -> kind(each).hasCells()).forEach(each -> add(counting(each)));
        written.values().stream().filter(each -> !kind(each).hasCells()).forEach(each -> add(derived(each)));
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
        return new Indicators(counting, weights.values());
    }

    /** The indicators with a value that is made of a series of cells. */
    public Set<String> usingCell(String cell) {
        return usersOfCell.getOrDefault(cell, Set.of());
    }

    /** The series of cells, those of values that rest on a feed. */
    public Set<String> cellsRestingOn(Feed feed) {
        return cells(all().stream()
                .filter(indicator ->
                        indicator.categories().contains(feed.category()) && indicator.restsOn(feed.agency())));
    }

    /** The categories whose feeds a value rests on that is made of a series of cells. */
    public Set<Category> categoriesBehind(String cell) {
        return usingCell(cell).stream()
                .flatMap(id -> byId.get(id).categories().stream())
                .collect(Collectors.toSet());
    }

    /** How many months before a month its value of a series looks back on; 0 where it does not. */
    public int windowOf(String cell) {
        return find(cell).map(Indicator::windowMonths).orElse(0);
    }

    /** The series of cells that incidents move on account of an indicator itself. */
    public Set<String> cellsOf(String id) {
        return cells(find(id).filter(indicator -> indicator.kind().hasCells()).stream());
    }

    /** The series of cells that values of these indicators are made of. */
    public Set<String> cellsBehind(Collection<String> ids) {
        return cells(ids.stream().flatMap(id -> find(id).stream()));
    }

    /** The indicators whose weights a table states. */
    public Set<String> weighedBy(String table) {
        Set<String> weighed = new TreeSet<>();
        all().stream()
                .filter(indicator -> table.equals(indicator.definition().weights()))
                .forEach(indicator -> weighed.add(indicator.id()));
        return weighed;
    }

    /** The proportions and rates that divide an indicator, or divide by it. */
    public Set<String> madeOf(String id) {
        Set<String> made = new TreeSet<>();
        all().stream()
                .filter(indicator -> indicator.definition().isMadeOf(id))
                .forEach(indicator -> made.add(indicator.id()));
        return made;
    }

    /** Those that may count a step of a pathway. */
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
        if (indicator.kind() == Indicator.Kind.STEPS) {
            indicator.definition().steps().selections().stream()
                    .flatMap(selection -> selection.pathways().stream())
                    .distinct()
                    .forEach(pathway -> add(stepsByPathway, pathway, indicator));
        }
        if (indicator.kind() == Indicator.Kind.MEETINGS) {
            indicator.definition().meetings().panels().stream()
                    .distinct()
                    .forEach(panel -> add(meetingsByPanel, panel, indicator));
        }
        if (indicator.kind() == Indicator.Kind.CLOCKS) {
            indicator.definition().clocks().pathways().stream()
                    .distinct()
                    .forEach(pathway -> add(clocksByPathway, pathway, indicator));
        }
        indicator.parts().forEach(part -> usersOfCell
                .computeIfAbsent(part.cell(), cell -> new LinkedHashSet<>())
                .add(indicator.id()));
    }

    private static void add(Map<String, List<Indicator>> by, String key, Indicator indicator) {
        by.computeIfAbsent(key, each -> new ArrayList<>()).add(indicator);
    }

    private static Indicator counting(IndicatorDefinition definition) {
        List<Selection> selections =
                definition.selections().stream().map(Selection::of).toList();
        Indicator bare =
                new Indicator(definition, kind(definition), selections, List.of(), Indicator.Resting.ON_NOTHING);
        List<Indicator.Part> parts = new ArrayList<>();
        parts.add(new Indicator.Part(bare.id(), Indicator.Role.NUMERATOR));
        if (bare.isByRecorded()) {
            parts.add(new Indicator.Part(bare.undatedCell(), Indicator.Role.UNDATED));
        }
        Indicator.Resting resting = new Indicator.Resting(named(selections), isOpen(selections), agencies(selections));
        return new Indicator(definition, bare.kind(), selections, parts, resting);
    }

    private static Set<Category> named(List<Selection> selections) {
        Set<Category> named = EnumSet.noneOf(Category.class);
        selections.forEach(selection -> named.addAll(selection.categories()));
        return named;
    }

    /** True as soon as one selection names no category: an incident of any may count. */
    private static boolean isOpen(List<Selection> selections) {
        return selections.stream().anyMatch(selection -> selection.categories().isEmpty());
    }

    /** Empty, which is all, as soon as one selection names none. */
    private static Set<AgencyId> agencies(List<Selection> selections) {
        Set<AgencyId> named = new HashSet<>();
        for (Selection selection : selections) {
            if (selection.agencies().isEmpty()) {
                return Set.of();
            }
            named.addAll(selection.agencies());
        }
        return named;
    }

    private Indicator derived(IndicatorDefinition definition) {
        Indicator.Kind kind = kind(definition);
        return switch (kind) {
            case PROPORTION -> {
                Indicator above = byId.get(definition.proportion().numerator());
                Indicator below = byId.get(definition.proportion().denominator());
                yield derived(definition, kind, List.of(above, below));
            }
            case RATE ->
                derived(definition, kind, List.of(byId.get(definition.rate().indicator())));
            default -> new Indicator(definition, kind, List.of(), List.of(), Indicator.Resting.ON_NOTHING);
        };
    }

    private static Indicator derived(IndicatorDefinition definition, Indicator.Kind kind, List<Indicator> made) {
        List<Indicator.Part> parts = new ArrayList<>(made.get(0).parts());
        Indicator.Resting resting = made.get(0).resting();
        for (Indicator below : made.subList(1, made.size())) {
            below.parts()
                    .forEach(part -> parts.add(
                            part.role() == Indicator.Role.NUMERATOR
                                    ? new Indicator.Part(part.cell(), Indicator.Role.DENOMINATOR)
                                    : part));
            resting = resting.and(below.resting());
        }
        return new Indicator(definition, kind, List.of(), parts, resting);
    }

    private static Set<String> cells(Stream<Indicator> indicators) {
        Set<String> cells = new TreeSet<>();
        indicators.forEach(indicator -> indicator.parts().forEach(part -> cells.add(part.cell())));
        return cells;
    }

    private static Indicator.Kind kind(IndicatorDefinition definition) {
        return Indicator.Kind.of(definition.kind()).orElseThrow();
    }
}
