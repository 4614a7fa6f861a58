package org.communitysafety.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.contracts.IncidentRecorded;

/** A history of incidents across two rotations of keys, and what it counts for. */
final class KeyPhases {
    static final int PERSONS = 12;

    /** By which key tokens are made, and which older one is named beside it: before, overlap, after, and once more. */
    static final List<List<Integer>> PHASES = List.of(List.of(1), List.of(2, 1), List.of(2), List.of(3, 2), List.of(3));

    private KeyPhases() {}

    /** One incident of somebody, sent while a phase lasted. */
    record Sent(String reference, int person, LocalDate on, List<Integer> phase) {
        Sent during(List<Integer> other) {
            return new Sent(reference, person, on, other);
        }

        IncidentRecorded incident(String agency) {
            String victim = token(phase.get(0), agency, person);
            return new IncidentRecorded(
                    agency,
                    reference,
                    on.toString(),
                    null,
                    "hate-crime",
                    null,
                    null,
                    Defining.WARD,
                    victim,
                    null,
                    null,
                    phase.size() == 1 ? null : Map.of(victim, List.of(token(phase.get(1), agency, person))));
        }
    }

    static String token(int key, String agency, int person) {
        return "k" + key + ":" + agency + "-" + person;
    }

    /** So that everybody is named in each overlap, and otherwise at random. */
    static List<Sent> history(Random random) {
        List<Sent> all = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            for (List<Integer> phase : PHASES) {
                int incidents = phase.size() > 1 ? 1 + random.nextInt(2) : random.nextInt(3);
                for (int incident = 0; incident < incidents; incident++) {
                    all.add(new Sent(
                            "I-" + all.size(), person, LocalDate.ofYearDay(2018, 1 + random.nextInt(330)), phase));
                }
            }
        }
        return all;
    }

    /** Victims of each month, and those with another incident of the year before or on the same day. */
    static Map<String, String> counted(List<Sent> all) {
        Map<String, String> months = new TreeMap<>();
        for (int month = 1; month <= 11; month++) {
            Map<Integer, Integer> until = new HashMap<>();
            Set<Integer> within = new TreeSet<>();
            for (Sent each : all) {
                if (each.on().getMonthValue() <= month) {
                    until.merge(each.person(), 1, Integer::sum);
                }
                if (each.on().getMonthValue() == month) {
                    within.add(each.person());
                }
            }
            long repeats =
                    within.stream().filter(person -> until.get(person) > 1).count();
            if (!within.isEmpty()) {
                months.put("2018-%02d".formatted(month), repeats + "/" + within.size());
            }
        }
        return months;
    }
}
