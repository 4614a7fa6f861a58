package org.communitysafety.target.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;

/** Referrals in which everything happens that agencies send: out of order, corrected, cancelled, sent twice. */
final class RandomSteps {
    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    static final List<String> TOKENS = List.of(
            "MADE",
            "MADE",
            "ACCEPTED",
            "REFUSED",
            "ACTION_TAKEN",
            "ACTION_TAKEN",
            "LEFT",
            "CLOSED",
            "REOPENED",
            "NOTED");
    private static final AgencyId AGENCY = new AgencyId("nottinghamshire-police");
    private static final int DAYS = 40;

    private final Random random;

    RandomSteps(Random random) {
        this.random = random;
    }

    /** A pathway with a word for the main roles, and clocks of every sort. */
    static Pathway pathway() {
        return new Pathway(
                "panel",
                1,
                "2019-01-01",
                "Panel",
                "test",
                "nottinghamshire-police",
                null,
                null,
                List.of(
                        step("MADE", "opens"),
                        step("ACCEPTED", "accepts"),
                        step("REFUSED", "refuses"),
                        step("ACTION_TAKEN", "acts"),
                        step("LEFT", "leaves"),
                        step("CLOSED", "closes"),
                        step("REOPENED", "reopens"),
                        step("NOTED", "notes")),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        clock("decision", "MADE", List.of("ACCEPTED", "REFUSED"), "first", 5, "working"),
                        clock("action", "ACCEPTED", List.of("ACTION_TAKEN"), "each", 7, "calendar"),
                        clock("again", "ACTION_TAKEN", List.of("ACTION_TAKEN"), "each", 3, "working")),
                null,
                List.of(),
                null,
                null);
    }

    private static Pathway.Step step(String token, String role) {
        return new Pathway.Step(token, token, role, List.of(), null);
    }

    private static Pathway.Clock clock(
            String clock, String from, List<String> to, String starts, int days, String kind) {
        return new Pathway.Clock(clock, clock, List.of(from), to, starts, days, kind, 2, null);
    }

    ReferralKey key(int number) {
        return new ReferralKey(AGENCY, "R-" + number);
    }

    /** @param circles whether corrections may correct each other, or an event that nobody sent */
    List<StepVersion> referral(ReferralKey key, int events, boolean circles) {
        List<StepVersion> steps = new ArrayList<>();
        for (int at = 0; at < events; at++) {
            String corrects = null;
            if (at > 0 && random.nextInt(4) == 0) {
                int other = circles ? random.nextInt(events + 1) : random.nextInt(at);
                corrects = other == at ? null : "e" + other;
            }
            boolean cancels = corrects != null && random.nextInt(3) == 0;
            steps.add(event(key, "e" + at, corrects, cancels ? null : details()));
        }
        return steps;
    }

    private StepVersion event(ReferralKey key, String id, String corrects, StepVersion.Details details) {
        Instant recorded = random.nextInt(5) == 0
                ? Instant.EPOCH
                : FIRST.atStartOfDay(ZoneOffset.UTC)
                        .plusHours(random.nextInt(24 * 60))
                        .toInstant();
        FactVersion version = new FactVersion(recorded, id, "", "");
        return new StepVersion(key, version, corrects, details, "/agencies/test", recorded, "test");
    }

    private StepVersion.Details details() {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        StepTime at = random.nextInt(3) == 0
                ? StepTime.at(day.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC))
                : StepTime.on(day);
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        return new StepVersion.Details(
                "panel", token, at, AGENCY.value(), null, null, null, null, null, null, null, null, Map.of());
    }

    /** As it may arrive: in any order, some of it more than once. */
    List<StepVersion> delivered(List<StepVersion> steps) {
        List<StepVersion> delivered = new ArrayList<>(steps);
        steps.stream().filter(step -> random.nextInt(3) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        return delivered;
    }
}
