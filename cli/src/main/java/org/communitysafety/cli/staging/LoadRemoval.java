package org.communitysafety.cli.staging;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.util.TreeSet;
import org.communitysafety.cli.facts.Withdrawal;
import org.communitysafety.cli.facts.Withdrawal.Withdrawn;
import org.communitysafety.cli.http.Platform;

/** Cancels what loads have sent, until the register holds none of it as standing and the figures are what they were. */
final class LoadRemoval {
    private static final String REASON = "load-test-removed";
    /** What was under way when the first pass read the register is found by the next. */
    private static final int PASSES = 3;

    private final Platform platform;
    private final TakenIn takenIn;
    private final PrintWriter out;

    LoadRemoval(Platform platform, TakenIn takenIn, PrintWriter out) {
        this.platform = platform;
        this.takenIn = takenIn;
        this.out = out;
    }

    /** @return whether nothing is left */
    boolean remove() throws InterruptedException {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (int pass = 1; pass <= PASSES; pass++) {
            Withdrawal withdrawal =
                    new Withdrawal(platform, LoadTown.EVENTS, REASON, Instant.ofEpochMilli(System.currentTimeMillis()));
            Withdrawn incidents = withdrawal.incidentsOf(LoadTown.AGENCY);
            Withdrawn steps = withdrawal.stepsOf(LoadTown.AGENCY);
            months.addAll(incidents.months());
            months.addAll(steps.months());
            out.println(
                    "Cancelled: %,d incidents, %,d steps of referrals.".formatted(incidents.count(), steps.count()));
            out.flush();
            if (takenIn.await(() -> isGone(months))) {
                out.println("No incident, no step and no figure of the agency %s is left.".formatted(LoadTown.AGENCY));
                return true;
            }
        }
        out.println("Not all of it is gone yet; run csp load --clean again.");
        return false;
    }

    private boolean isGone(TreeSet<YearMonth> months) {
        return standing().isEmpty() && months.stream().allMatch(month -> takenIn.figure(month) == 0);
    }

    private JsonNode standing() {
        return platform.get("/api/v1/incidents?limit=1&agency=" + LoadTown.AGENCY)
                .orFail("reading the register")
                .body()
                .path("items");
    }
}
