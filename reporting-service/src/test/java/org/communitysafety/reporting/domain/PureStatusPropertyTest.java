package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** A status is a function of definitions, values, completeness and dates, and of nothing else. */
class PureStatusPropertyTest {
    private static final LocalDate END = LocalDate.parse("2021-03-31");

    /** One publication of one cell: a later round replaces an earlier one. */
    record Published(String measure, String year, int figure, Boolean complete, int round) {}

    @Property(tries = 200)
    void orderDuplicatesAndSplitsOfRoundsChangeNothing(
            @ForAll("publications") List<Published> published, @ForAll long seed) {
        List<Published> other = new ArrayList<>(published);
        other.addAll(published.subList(0, published.size() / 2));
        Collections.shuffle(other, new Random(seed));

        assertEquals(judge(published), judge(other));
    }

    @Property(tries = 200)
    void restatingBackRestoresTheStatus(
            @ForAll("publications") List<Published> published,
            @ForAll @IntRange(max = 19) int which,
            @ForAll @IntRange(max = 40000) int other) {
        List<Published> before = latest(published);
        Published original = before.get(which % before.size());
        List<Published> there = new ArrayList<>(before);
        there.add(new Published(original.measure(), original.year(), other, true, 100));
        List<Published> back = new ArrayList<>(there);
        back.add(again(original, 101));

        assertEquals(judge(before), judge(back));
    }

    @Property(tries = 200)
    void whatIsNotCompleteNeverHasAColour(@ForAll("publications") List<Published> published) {
        for (MeasureStatus status : judge(published)) {
            for (Judgement judged : status.periods()) {
                boolean coloured = judged.rag() != Rag.WHITE;
                assertEquals(coloured, judged.whiteReason() == null);
                assertEquals(coloured, coloured && Boolean.TRUE.equals(judged.complete()));
            }
        }
    }

    private static List<MeasureStatus> judge(List<Published> published) {
        return new StatusJudge(new KnownValues(values(latest(published)))).judge(Nottingham.plan(), END);
    }

    private static Collection<IndicatorValue> values(List<Published> latest) {
        return latest.stream()
                .map(one -> Nottingham.value(
                        measure(one.measure()),
                        Period.parse(one.year()),
                        BigDecimal.valueOf(one.figure()).toString(),
                        one.complete(),
                        false,
                        null))
                .toList();
    }

    /** As the store keeps them: the highest round of each cell, however they came. */
    private static List<Published> latest(List<Published> published) {
        Map<String, Published> kept = new LinkedHashMap<>();
        published.forEach(one ->
                kept.merge(one.measure() + one.year(), one, (held, came) -> came.round() > held.round() ? came : held));
        return List.copyOf(kept.values());
    }

    private static Published again(Published one, int round) {
        return new Published(one.measure(), one.year(), one.figure(), one.complete(), round);
    }

    private static Measure measure(String id) {
        return Nottingham.measures()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<Published>> publications() {
        return publication().list().ofMinSize(1).ofMaxSize(20).map(PureStatusPropertyTest::numbered);
    }

    @Provide
    Arbitrary<Published> publication() {
        return Combinators.combine(
                        Arbitraries.of(Nottingham.measures().map(Measure::id).toList()),
                        Arbitraries.of("2018/19", "2019/20", "2020/21"),
                        Arbitraries.integers().between(0, 40000),
                        Arbitraries.of(true, true, false).injectNull(0.1))
                .as((measure, year, figure, complete) -> new Published(measure, year, figure, complete, 0));
    }

    /** No two publications have one round number in a cell. */
    private static List<Published> numbered(List<Published> published) {
        List<Published> numbered = new ArrayList<>();
        for (int round = 0; round < published.size(); round++) {
            numbered.add(again(published.get(round), round + 1));
        }
        return numbered;
    }
}
