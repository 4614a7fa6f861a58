package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.communitysafety.incident.domain.StepMarks.Entry;
import org.communitysafety.incident.domain.StepMarks.Mark;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.Test;

class StepMarksTest {
    private static final Entry MADE = entry("made", 1, false, null);
    private static final Entry CORRECTION = entry("correction", 2, false, "made");
    private static final Entry CANCELLATION = entry("cancellation", 3, true, "made");
    private static final Entry REVIVAL = entry("revival", 4, false, "made");
    private static final Entry OTHER = entry("other", 5, false, null);

    @Test
    void theNewestOfThoseThatNameAStepHoldsWhateverTheOrder() {
        List<Entry> all = new ArrayList<>(List.of(MADE, CORRECTION, CANCELLATION, OTHER));
        List<Entry> revived = new ArrayList<>(all);
        revived.add(REVIVAL);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            Collections.shuffle(revived, new Random(seed));
            assertEquals(
                    Optional.of(new Mark(true, "cancellation")),
                    StepMarks.of(all).of(MADE));
            assertEquals(
                    Optional.of(new Mark(true, "cancellation")),
                    StepMarks.of(all).of(CORRECTION));
            assertEquals(Optional.empty(), StepMarks.of(all).of(OTHER));
            assertEquals(
                    Optional.of(new Mark(false, "revival")),
                    StepMarks.of(revived).of(MADE));
            assertEquals(Optional.empty(), StepMarks.of(revived).of(REVIVAL));
        }
    }

    @Test
    void aCorrectionOfAStepThatHasNotComeStands() {
        assertEquals(Optional.empty(), StepMarks.of(List.of(CORRECTION)).of(CORRECTION));
    }

    @Test
    void aCorrectionIsCorrectedByItsOwnName() {
        Entry second = entry("second", 6, false, "correction");
        StepMarks marks = StepMarks.of(List.of(MADE, CORRECTION, second));

        assertEquals(Optional.of(new Mark(false, "second")), marks.of(MADE));
        assertEquals(Optional.of(new Mark(false, "second")), marks.of(CORRECTION));
        assertEquals(Optional.empty(), marks.of(second));
    }

    @Test
    void theCorrectionOfAStepThatLostItsPlaceHasNoneEither() {
        Entry ofTheLoser = entry("of-the-loser", 9, false, "correction");
        StepMarks marks = StepMarks.of(List.of(MADE, CORRECTION, REVIVAL, ofTheLoser));

        assertEquals(Optional.of(new Mark(false, "revival")), marks.of(ofTheLoser));
        assertEquals(Optional.empty(), marks.of(REVIVAL));
    }

    @Test
    void ofEventsThatCorrectEachOtherTheOldestIsTheOriginal() {
        Entry one = entry("one", 1, false, "three");
        Entry two = entry("two", 2, false, "one");
        Entry three = entry("three", 3, false, "two");

        for (List<Entry> order :
                List.of(List.of(one, two, three), List.of(three, one, two), List.of(two, three, one))) {
            StepMarks marks = StepMarks.of(order);
            assertEquals(Optional.of(new Mark(false, "three")), marks.of(one));
            assertEquals(Optional.of(new Mark(false, "three")), marks.of(two));
            assertEquals(Optional.empty(), marks.of(three));
        }
    }

    @Test
    void ofAChainOfManyThousandsTheLastHoldsForAll() {
        List<Entry> chain = new ArrayList<>(List.of(MADE));
        for (int i = 1; i <= 20_000; i++) {
            chain.add(entry("c-" + i, i + 1, false, i == 1 ? "made" : "c-" + (i - 1)));
        }
        Entry last = chain.get(20_000);
        Collections.shuffle(chain, new Random(1));

        StepMarks marks = StepMarks.of(chain);

        assertEquals(
                List.of(last),
                chain.stream().filter(entry -> marks.of(entry).isEmpty()).toList());
        assertEquals(Optional.of(new Mark(false, "c-20000")), marks.of(MADE));
    }

    @Test
    void whatHangsOnACircleLeadsToItsOriginal() {
        Entry one = entry("one", 1, false, "two");
        Entry two = entry("two", 2, false, "one");
        Entry side = entry("side", 3, false, "two");
        Entry newer = entry("newer", 4, false, "one");
        Entry itself = entry("itself", 5, false, "itself");

        for (List<Entry> order :
                List.of(List.of(side, two, itself, newer, one), List.of(one, itself, two, newer, side))) {
            StepMarks marks = StepMarks.of(order);
            assertEquals(Optional.of(new Mark(false, "newer")), marks.of(one));
            assertEquals(Optional.of(new Mark(false, "newer")), marks.of(side));
            assertEquals(Optional.empty(), marks.of(newer));
            assertEquals(Optional.empty(), marks.of(itself));
        }
    }

    private static Entry entry(String id, int hour, boolean cancellation, String corrects) {
        Instant recordedAt = Instant.parse("2019-02-11T00:00:00Z").plusSeconds(3600L * hour);
        return new Entry(new FactVersion(recordedAt, id, "", ""), cancellation, corrects);
    }
}
