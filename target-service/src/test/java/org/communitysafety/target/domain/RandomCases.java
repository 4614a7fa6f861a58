package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.StepTime;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FactVersion;

/** Cases of a conference about few persons, so that most have a last referral: corrected, cancelled, late, sent twice. */
public final class RandomCases {
    private static final List<String> STEPS = List.of("MADE", "MADE", "HEARD", "CLOSED", "NOTED");
    private static final List<String> INCIDENTS = List.of("violence-or-threats", "rape-or-sexual-abuse", "other-abuse");
    private static final List<String> AREAS = List.of("E05012281", "E05012270", "E07000170");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 31);
    private static final int DAYS = 1_500;

    private final Random random;
    private final List<String> agencies;
    private final int persons;

    /** @param persons how many victims there are, each with two perpetrators */
    public RandomCases(Random random, List<String> agencies, int persons) {
        this.random = random;
        this.agencies = agencies;
        this.persons = persons;
    }

    /** What is said of so many referrals, in the order in which it arrives: any, and some of it more than once. */
    public List<StepVersion> told(int referrals) {
        List<StepVersion> told = new ArrayList<>();
        for (int number = 0; number < referrals; number++) {
            ReferralKey key = new ReferralKey(new AgencyId(agency()), "R-" + number);
            told.addAll(referral(key, 1 + random.nextInt(6)));
        }
        return delivered(told);
    }

    /** What is said of many, about as it happened: most of it within a while, some of it twice, little at any time. */
    List<StepVersion> toldInTurn(int referrals) {
        NavigableMap<Long, StepVersion> turns = new TreeMap<>();
        for (int number = 0; number < referrals; number++) {
            ReferralKey key = new ReferralKey(new AgencyId(agency()), "R-" + number);
            for (StepVersion step : referral(key, 1 + random.nextInt(6))) {
                int times = random.nextInt(4) == 0 ? 2 : 1;
                for (int time = 0; time < times; time++) {
                    int turn = random.nextInt(50) == 0 ? random.nextInt(referrals) : number + random.nextInt(500);
                    turns.put(((long) turn << Integer.SIZE) + random.nextInt(), step);
                }
            }
        }
        return List.copyOf(turns.values());
    }

    List<StepVersion> delivered(List<StepVersion> steps) {
        List<StepVersion> delivered = new ArrayList<>(steps);
        steps.stream().filter(step -> random.nextInt(4) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        return delivered;
    }

    private List<StepVersion> referral(ReferralKey key, int events) {
        String victim = "k1:v" + random.nextInt(persons);
        String perpetrator = "k1:p" + random.nextInt(2);
        LocalDate around = FIRST.plusDays(random.nextInt(DAYS));
        List<StepVersion> steps = new ArrayList<>();
        for (int at = 0; at < events; at++) {
            String corrects = at > 0 && random.nextInt(3) == 0 ? "e" + random.nextInt(at) : null;
            boolean cancels = corrects != null && random.nextInt(4) == 0;
            steps.add(event(key, "e" + at, corrects, cancels ? null : details(victim, perpetrator, around)));
        }
        return steps;
    }

    private StepVersion event(ReferralKey key, String id, String corrects, StepVersion.Details details) {
        Instant recorded = Instant.EPOCH.plusSeconds(random.nextInt(1_000_000));
        return new StepVersion(
                key, new FactVersion(recorded, id, "", ""), corrects, details, "/agencies/test", recorded, "test");
    }

    private String agency() {
        return agencies.get(random.nextInt(agencies.size()));
    }

    private StepVersion.Details details(String victim, String perpetrator, LocalDate around) {
        String person = random.nextInt(12) == 0 ? "k1:v" + random.nextInt(persons) : victim;
        String otherPerson = random.nextInt(12) == 0 ? "k1:p" + random.nextInt(2) : perpetrator;
        return new StepVersion.Details(
                "marac",
                STEPS.get(random.nextInt(STEPS.size())),
                StepTime.on(around.plusDays(random.nextInt(20))),
                agency(),
                null,
                null,
                random.nextInt(10) == 0 ? null : person,
                random.nextInt(10) == 0 ? null : otherPerson,
                random.nextInt(5) == 0 ? null : new AreaCode(AREAS.get(random.nextInt(AREAS.size()))),
                null,
                null,
                null,
                random.nextInt(6) == 0 ? Map.of() : Map.of("incident", INCIDENTS.get(random.nextInt(3))));
    }
}
