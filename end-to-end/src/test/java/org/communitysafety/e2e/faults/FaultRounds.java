package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.junit.jupiter.api.Test;

/** Every fault, so many times, and the table of what came of it. Started by {@code end-to-end/faults}; no part of a build. */
class FaultRounds {
    private static final int ROUNDS = Integer.getInteger("csp.faults.rounds", 3);
    private static final long SEED = Long.getLong("csp.faults.seed", 20_260_101L);
    /** A part of their names, to do only some of them; then nothing is written. */
    private static final String ONLY = System.getProperty("csp.faults.only", "");

    private static final Duration ALERTS = Duration.ofSeconds(90);
    private static final int CITIES = 90;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, String> notRun = new LinkedHashMap<>();
    private final FaultTable table = new FaultTable(outcomes, notRun, ROUNDS, SEED);
    private int cities;

    @Test
    void everyFaultLeavesTheFiguresExact() throws Exception {
        if (!FailingFsync.whyNot().isEmpty()) {
            notRun.put("fsync under PostgreSQL fails", FailingFsync.whyNot());
        }
        List.of("PostgreSQL", "Kafka").forEach(under -> notRun.put("disk full under " + under, "the run ended before"));
        rollingRestarts();
        plainFaults();
        fullDisks();
        write();
        assertTrue(outcomes.stream().allMatch(Outcome::isExact), "see docs/reliability.md");
    }

    private void rollingRestarts() throws Exception {
        if (TwoOfEach.SERVICES.stream().noneMatch(service -> isChosen(RollingRestart.nameOf(service)))) {
            return;
        }
        try (TwoOfEach platform = new TwoOfEach()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String service : TwoOfEach.SERVICES) {
                    run(platform.api(), platform.verifier(), new RollingRestart(platform, service));
                }
            }
        }
        cities = 0;
    }

    private void plainFaults() throws Exception {
        if (plain(null).stream().map(Fault::name).noneMatch(FaultRounds::isChosen)) {
            return;
        }
        Platform platform = Platform.start();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                if (cities + plain(platform).size() > CITIES) {
                    platform.close();
                    platform = Platform.start();
                    cities = 0;
                }
                for (Fault fault : plain(platform)) {
                    run(platform.api(), platform.api(), fault);
                }
            }
        } finally {
            platform.close();
        }
    }

    private List<Fault> plain(Platform platform) {
        long seed = SEED + outcomes.size();
        List<Fault> faults = new ArrayList<>(List.of(
                new Kill(platform, "incident-service"),
                new Kill(platform, "target-service"),
                new Kill(platform, "postgres"),
                new Kill(platform, "reporting-service"),
                new Kill(platform, "kafka"),
                new Kill(platform, "gateway"),
                new Zombie(platform),
                new Frozen(platform, "kafka", Duration.ofSeconds(10)),
                new Frozen(platform, "target-service", Duration.ofSeconds(5)),
                new TableLock(platform, seed, Duration.ofSeconds(8)),
                new RebalanceStorm(platform, seed, Duration.ofSeconds(10)),
                new Poison(platform)));
        if (FailingFsync.whyNot().isEmpty()) {
            faults.add(new FailingFsync(platform));
        }
        return faults;
    }

    private void fullDisks() throws Exception {
        if (!isChosen("disk full under PostgreSQL") && !isChosen("disk full under Kafka")) {
            return;
        }
        String whyNot = SmallDisk.whyNot();
        if (!whyNot.isEmpty()) {
            notRun.put("disk full under PostgreSQL", whyNot);
            notRun.put("disk full under Kafka", whyNot);
            return;
        }
        try (SmallDisk disk = SmallDisk.underPostgres()) {
            onDisk(disk, "PostgreSQL");
        }
        try (SmallDisk disk = SmallDisk.underKafka()) {
            onDisk(disk, "Kafka");
        }
    }

    private void onDisk(SmallDisk disk, String under) throws Exception {
        cities = 0;
        Platform platform = Platform.start(
                Platform.emptyFolder(), Map.of("CSP_DATA", disk.data().toString()));
        try {
            for (int round = 0; round < ROUNDS; round++) {
                run(platform.api(), platform.api(), new DiskFull(disk, under, Duration.ofSeconds(8)));
            }
        } finally {
            disk.makeRoom();
            platform.close();
        }
    }

    /** A run that cannot even be finished is an outcome, too. */
    private void run(Api api, Api verifier, Fault fault) throws IOException {
        if (!isChosen(fault.name())) {
            return;
        }
        FaultRun run = new FaultRun(api, verifier, ++cities, SEED + outcomes.size());
        Outcome outcome;
        try {
            outcome = run.run(fault).and(alerts(api, run.city()));
        } catch (Exception | AssertionError e) {
            outcome = Outcome.ofBrokenRun(fault.name(), SEED + outcomes.size(), e);
        }
        System.out.println(outcome);
        outcomes.add(outcome);
        write();
    }

    private void write() throws IOException {
        if (ONLY.isEmpty()) {
            table.write();
        }
    }

    private static boolean isChosen(String name) {
        return name.contains(ONLY);
    }

    private static String alerts(Api api, FaultCity city) {
        try {
            await().atMost(ALERTS).until(() -> city.alertsComplaint(api).isEmpty());
            return "";
        } catch (ConditionTimeoutException e) {
            return city.alertsComplaint(api);
        }
    }
}
