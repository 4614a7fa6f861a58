package org.communitysafety.benchmarks.drain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Steps of referrals to a panel as two busy years would send them: each referral is made, taken on, acted on and closed. 1 %
 * of the steps come twice, of 2 % of the referrals the closing is corrected to another day, of 0.5 % it is cancelled, one
 * record in a thousand cannot be read; five thousand records at a time come in any order, so that a quarter and more of what
 * belongs together comes the wrong way round. The same seed gives the same steps.
 */
final class StepSupply {
    static final String AGENCY = "nottingham-city-council";
    static final String PATHWAY = "complex-persons-panel";

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 700;
    private static final int IN_A_THOUSAND = 1000;
    private static final int REPEATED = 40;
    private static final int CORRECTED = 20;
    private static final int CANCELLED = 5;
    private static final int MALFORMED = 4;
    private static final int SHUFFLED = 5_000;
    private static final List<String> REASONS = List.of("needs-met", "onward", "gap");

    private final List<String> places;
    private final int referrals;

    /**
     * @param places the areas that steps name
     * @param records how many to make, about
     */
    StepSupply(List<String> places, int records) {
        this.places = places;
        this.referrals = records / 4;
    }

    /**
     * One record.
     *
     * @param id the event's number
     * @param word null when it cancels
     * @param day null when it cancels
     * @param reason null where the word has none
     * @param corrects the event that it corrects or cancels; -1 for a step of its own
     */
    record Step(int referral, long id, String word, LocalDate day, String place, String reason, long corrects) {
        boolean cancels() {
            return word == null;
        }
    }

    /** What a record holds: a step, or nothing that can be read. */
    interface Taker {
        void step(Step step);

        void malformed(int number);
    }

    void each(Taker taker) {
        Random random = new Random(2019);
        List<Runnable> waiting = new ArrayList<>(SHUFFLED);
        long id = 0;
        for (int referral = 0; referral < referrals; referral++) {
            for (Step step : life(random, referral, id)) {
                waiting.add(() -> taker.step(step));
                id = Math.max(id, step.id() + 1);
            }
            if (random.nextInt(IN_A_THOUSAND) < MALFORMED) {
                int number = referral;
                waiting.add(() -> taker.malformed(number));
            }
            if (waiting.size() >= SHUFFLED || referral == referrals - 1) {
                Collections.shuffle(waiting, random);
                waiting.forEach(Runnable::run);
                waiting.clear();
            }
        }
    }

    private List<Step> life(Random random, int referral, long first) {
        String place = places.get(random.nextInt(places.size()));
        LocalDate made = FIRST_DAY.plusDays((long) referral * DAYS / referrals);
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        List<Step> life = new ArrayList<>(List.of(
                new Step(referral, first, "MADE", made, place, null, -1),
                new Step(referral, first + 1, "ACCEPTED", made.plusDays(7), place, null, -1),
                new Step(referral, first + 2, "ACTION_TAKEN", made.plusDays(10), place, null, -1)));
        Step closed = new Step(referral, first + 3, "CLOSED", made.plusDays(40), place, reason, -1);
        life.add(closed);
        int chance = random.nextInt(IN_A_THOUSAND);
        if (chance < CORRECTED) {
            LocalDate later = closed.day().plusDays(30);
            life.add(new Step(referral, first + 4, "CLOSED", later, place, reason, closed.id()));
        } else if (chance < CORRECTED + CANCELLED) {
            life.add(new Step(referral, first + 4, null, null, place, null, closed.id()));
        } else if (chance < CORRECTED + CANCELLED + REPEATED) {
            life.add(life.get(random.nextInt(life.size())));
        }
        return life;
    }
}
