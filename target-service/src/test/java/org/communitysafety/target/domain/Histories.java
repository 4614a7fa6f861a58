package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;

/**
 * Random histories of incidents that are recorded, moved, cancelled and revived, and the plainest possible recount of
 * them, which shares no line with the fold.
 */
public final class Histories {
    public static final AreaCode FORCE = new AreaCode("E23000019");

    /** Each area with everything that contains it, written out by hand. */
    private static final Map<String, List<String>> CONTAINED = Map.of(
            "E01013810", List.of("E05012281", "E06000018", "E23000019"),
            "E01013812", List.of("E05012281", "E06000018", "E23000019"),
            "E05012270", List.of("E05012270", "E06000018", "E23000019"),
            "E05001822", List.of("E05001822", "E06000018", "E23000019"),
            "E07000170", List.of("E07000170", "E10000024", "E23000019"),
            "E10000024", List.of("E10000024", "E23000019"),
            "E10000020", List.of("E10000020", "E23000024"),
            "E23000019", List.of("E23000019"));

    private static final List<String> OUTSIDE = Arrays.asList(null, "E01099999", "W01001426");
    private static final List<Category> CATEGORIES = List.of(
            Category.BURGLARY, Category.ANTI_SOCIAL_BEHAVIOUR, Category.HATE_CRIME, Category.ROBBERY, Category.DRUGS);
    private static final List<String> MONTHS = List.of("2018-03", "2018-04", "2018-12", "2019-01");

    private Histories() {}

    /** @param subjects how many incidents the versions are about */
    public static List<IncidentVersion> random(Random random, AgencyId agency, int subjects, int versions) {
        List<IncidentVersion> history = new ArrayList<>();
        for (int i = 0; i < versions; i++) {
            history.add(version(random, agency, "s" + random.nextInt(subjects), i));
        }
        return history;
    }

    private static IncidentVersion version(Random random, AgencyId agency, String subject, int number) {
        boolean cancels = random.nextInt(4) == 0;
        Instant at = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(4));
        FactVersion version = new FactVersion(at, "id" + number, "", "");
        return new IncidentVersion(
                FactKey.of(agency, subject),
                version,
                agency,
                subject,
                "/sources/test",
                cancels ? null : details(random),
                Instant.EPOCH,
                "test");
    }

    private static IncidentVersion.Details details(Random random) {
        List<String> areas = new ArrayList<>(new TreeSet<>(CONTAINED.keySet()));
        areas.addAll(OUTSIDE);
        String area = areas.get(random.nextInt(areas.size()));
        return new IncidentVersion.Details(
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                random.nextInt(3) == 0 ? Set.of("hate", "alcohol") : Set.of(),
                area == null ? null : new AreaCode(area),
                YearMonth.parse(MONTHS.get(random.nextInt(MONTHS.size()))),
                null,
                null,
                null);
    }

    /** Duplicates some, shuffles all and cuts them into batches. */
    public static List<List<IncidentVersion>> delivered(Random random, List<IncidentVersion> history) {
        List<IncidentVersion> delivered = new ArrayList<>(history);
        history.stream().filter(version -> random.nextInt(5) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        List<List<IncidentVersion>> batches = new ArrayList<>();
        int at = 0;
        while (at < delivered.size()) {
            int to = Math.min(delivered.size(), at + 1 + random.nextInt(20));
            batches.add(delivered.subList(at, to));
            at = to;
        }
        return batches;
    }

    /** The counts as "indicator area month", sorted. */
    public static Map<String, Long> recount(Collection<IncidentVersion> history) {
        Map<String, Long> counts = new TreeMap<>();
        for (IncidentVersion newest : newest(history)) {
            if (!newest.isCancelled()) {
                count(newest.details(), counts);
            }
        }
        return counts;
    }

    /** The live counts as "category month", sorted. */
    public static Map<String, Long> live(Collection<IncidentVersion> history) {
        Map<String, Long> counts = new TreeMap<>();
        for (IncidentVersion newest : newest(history)) {
            if (!newest.isCancelled()) {
                counts.merge(
                        newest.details().category() + " " + newest.details().month(), 1L, Long::sum);
            }
        }
        return counts;
    }

    /** How many subjects ever had a version, as "category month", sorted. */
    public static Map<String, Long> arrived(Collection<IncidentVersion> history) {
        Set<String> seen = new HashSet<>();
        Map<String, Long> counts = new TreeMap<>();
        for (IncidentVersion version : history) {
            if (!version.isCancelled()) {
                String cell =
                        version.details().category() + " " + version.details().month();
                if (seen.add(version.subject() + " " + cell)) {
                    counts.merge(cell, 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private static Collection<IncidentVersion> newest(Collection<IncidentVersion> history) {
        Map<String, IncidentVersion> newest = new HashMap<>();
        for (IncidentVersion version : history) {
            IncidentVersion held = newest.get(version.subject());
            if (held == null || version.version().compareTo(held.version()) > 0) {
                newest.put(version.subject(), version);
            }
        }
        return newest.values();
    }

    private static void count(IncidentVersion.Details details, Map<String, Long> counts) {
        String sent = details.area() == null ? "" : details.area().value();
        for (String area : CONTAINED.getOrDefault(sent, List.of(FORCE.value()))) {
            String cell = " " + area + " " + details.month();
            counts.merge(details.category() + cell, 1L, Long::sum);
            if (List.of("burglary", "robbery").contains(details.category().slug())) {
                counts.merge("victim-based-crime" + cell, 1L, Long::sum);
            }
            if (details.flags().contains("hate") && details.category() != Category.HATE_CRIME) {
                counts.merge("hate-crime" + cell, 1L, Long::sum);
            }
        }
    }
}
