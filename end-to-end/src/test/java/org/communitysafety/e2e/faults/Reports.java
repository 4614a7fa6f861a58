package org.communitysafety.e2e.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a city's agency reports while a fault is there, the same for the same seed: new incidents, duplicates, corrections
 * that come late or early, cancellations. Burglaries are only ever added: {@value #BURGLARIES} in the hot ward, which has to
 * raise alerts, and a few in the quiet one, which must not.
 */
final class Reports {
    static final int BURGLARIES = 80;
    static final List<String> MONTHS = List.of("2020-01", "2020-02", "2020-03");
    static final String MONTH = "2020-03";

    private static final int QUIET_BURGLARIES = 8;
    private static final int LATEST = 80_000;
    private static final List<String> CATEGORIES = List.of("violent-crime", "drugs", "robbery", "shoplifting");

    private final FaultCity city;
    private final Random random;
    private final List<Report> told = new ArrayList<>();
    private int incidents;
    private int burglaries;
    private int quiet;

    Reports(FaultCity city, long seed) {
        this.city = city;
        this.random = new Random(seed);
    }

    /** The next one to send. */
    synchronized Report next() {
        Report report = choose();
        told.add(report);
        return report;
    }

    /** The burglaries that have not come yet. */
    synchronized List<Report> remainingBurglaries() {
        List<Report> remaining = new ArrayList<>();
        while (burglaries < BURGLARIES) {
            remaining.add(burglary(city.hotWard(), "H-" + ++burglaries));
        }
        return remaining;
    }

    private Report choose() {
        int dice = random.nextInt(100);
        if (burglaries < BURGLARIES && dice < 10) {
            return burglary(city.hotWard(), "H-" + ++burglaries);
        }
        if (quiet < QUIET_BURGLARIES && dice < 12) {
            return burglary(city.quietWard(), "Q-" + ++quiet);
        }
        if (told.isEmpty() || dice < 80) {
            return version("S-" + ++incidents, 1000);
        }
        Report earlier = told.get(random.nextInt(told.size()));
        if (dice < 88 || !earlier.subject().startsWith("S-")) {
            return earlier;
        }
        int recorded = random.nextInt(4) == 0 ? earlier.recorded() : random.nextInt(LATEST);
        return dice < 96
                ? version(earlier.subject(), recorded)
                : new Report(earlier.subject(), recorded, id(), null, null, null);
    }

    private Report burglary(String ward, String subject) {
        return new Report(subject, 1000, "1", "burglary", ward, MONTH);
    }

    private Report version(String subject, int recorded) {
        return new Report(
                subject,
                recorded,
                id(),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                random.nextBoolean() ? city.hotWard() : city.quietWard(),
                MONTHS.get(random.nextInt(MONTHS.size())));
    }

    private String id() {
        return Integer.toHexString(random.nextInt());
    }
}
