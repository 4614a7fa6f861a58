package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What became of a referral depends on what was said of it, never on when and how often it arrived. */
class ReferralHistoryPropertyTest {
    private static final AsOf ALL = AsOf.everything(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Pathways PATHWAYS = new Pathways(List.of(RandomSteps.pathway()), new WorkingDays(List.of()));
    private static final int REFERRALS = 40_000;

    @Property(tries = 1_000)
    void anyOrderDuplicationAndLateArrivalGivesTheSameStateClocksAndFindings(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 16) int events) {
        RandomSteps random = new RandomSteps(new Random(seed));
        ReferralKey key = random.key(1);
        List<StepVersion> said = random.referral(key, events, true);

        List<ReferralLife> once = new ReferralHistory(key, random.delivered(said)).lives(PATHWAYS, ALL);
        List<ReferralLife> again = new ReferralHistory(key, random.delivered(said)).lives(PATHWAYS, ALL);

        assertEquals(once, again);
    }

    @Property(tries = 300)
    void whatIsKnownOfADayDoesNotChangeByLaterSteps(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int days) {
        RandomSteps random = new RandomSteps(new Random(seed));
        ReferralKey key = random.key(1);
        List<StepVersion> said = random.referral(key, 10, false);
        AsOf day = new AsOf(RandomSteps.FIRST.plusDays(days), ALL.now());
        List<StepVersion> until = StandingSteps.of(said).steps().stream()
                .filter(step -> !step.details().at().day().isAfter(day.day()))
                .map(step -> new StepVersion(
                        key, step.version(), null, step.details(), step.source(), step.receivedAt(), "test"))
                .toList();

        assertEquals(
                told(new ReferralHistory(key, until).lives(PATHWAYS, ALL)),
                told(new ReferralHistory(key, said).lives(PATHWAYS, day)));
    }

    @Example
    void aFewHundredThousandStepsComeOutAsANaiveRecountSays() {
        RandomSteps random = new RandomSteps(new Random(20261129));
        Random sizes = new Random(5);
        long steps = 0;
        for (int number = 0; number < REFERRALS; number++) {
            ReferralKey key = random.key(number);
            List<StepVersion> said = random.referral(key, 1 + sizes.nextInt(14), false);
            steps += said.size();

            List<ReferralLife> lives = new ReferralHistory(key, random.delivered(said)).lives(PATHWAYS, ALL);

            assertEquals(new NaiveRecount(said).told(), told(lives), () -> said.toString());
        }
        assertEquals(true, steps > 250_000, "steps " + steps);
    }

    private static List<String> told(List<ReferralLife> lives) {
        List<String> told = new ArrayList<>();
        for (ReferralLife life : lives) {
            told.add(life.state().token());
            for (Pathway.Clock clock : RandomSteps.pathway().clocks()) {
                life.clocks().stream()
                        .filter(run -> run.clock().equals(clock.clock()))
                        .map(ReferralHistoryPropertyTest::told)
                        .forEach(told::add);
            }
        }
        return told;
    }

    private static String told(ClockRun run) {
        String end = run.metOn() != null
                ? "met " + run.metOn()
                : run.stoppedOn() != null ? "stopped " + run.stoppedOn() : "running";
        return run.clock() + " " + run.startedOn() + " due " + run.dueOn() + " " + end;
    }
}
