package org.communitysafety.target.domain.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Works out a referral as somebody with paper and patience would, and shares no code with what it checks. */
final class NaiveRecount {
    private static final Map<String, Integer> USUAL_ORDER = Map.of(
            "MADE",
            0,
            "ACCEPTED",
            1,
            "ACTION_TAKEN",
            3,
            "NOTED",
            3,
            "REFUSED",
            4,
            "LEFT",
            4,
            "CLOSED",
            5,
            "REOPENED",
            6);

    private final List<StepVersion> events;
    private final List<StepVersion> steps;
    private final List<String> states;

    NaiveRecount(List<StepVersion> events) {
        this.events = events;
        this.steps = standing();
        this.states = states(steps);
    }

    /** The state as a word, then every run of every clock as text. */
    List<String> told() {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        told.add(states.get(states.size() - 1));
        told.addAll(runs("decision", "MADE", List.of("ACCEPTED", "REFUSED"), true, 5, true));
        told.addAll(runs("action", "ACCEPTED", List.of("ACTION_TAKEN"), false, 7, false));
        told.addAll(runs("again", "ACTION_TAKEN", List.of("ACTION_TAKEN"), false, 3, true));
        return told;
    }

    /** Those that stand, in order. */
    List<StepVersion> steps() {
        return steps;
    }

    /** The word for the state after each of the steps. */
    List<String> states() {
        return states;
    }

    private List<StepVersion> standing() {
        List<StepVersion> standing = new ArrayList<>();
        for (StepVersion event : events) {
            if (event.corrects() == null) {
                StepVersion last = event;
                for (StepVersion next = newestCorrection(last); next != null; next = newestCorrection(last)) {
                    last = next;
                }
                if (last.details() != null) {
                    standing.add(last);
                }
            }
        }
        standing.sort(Comparator.comparing(NaiveRecount::moment).thenComparing(step -> step.version()));
        return standing;
    }

    private StepVersion newestCorrection(StepVersion of) {
        StepVersion newest = null;
        for (StepVersion event : events) {
            if (of.eventId().equals(event.corrects())
                    && (newest == null || event.version().compareTo(newest.version()) > 0)) {
                newest = event;
            }
        }
        return newest;
    }

    /** A text that sorts as time does. */
    private static String moment(StepVersion step) {
        StepTime at = step.details().at();
        int usual = USUAL_ORDER.get(step.details().step());
        if (at.instant() != null) {
            return at.day() + " 1 " + at.instant();
        }
        return at.day() + (usual == 0 ? " 0" : " 2 " + usual);
    }

    private static List<String> states(List<StepVersion> steps) {
        String state = "unopened";
        List<String> states = new ArrayList<>();
        for (StepVersion step : steps) {
            state = next(state, step.details().step());
            states.add(state);
        }
        return states;
    }

    private static String next(String state, String step) {
        boolean over = state.equals("closed") || state.equals("refused");
        return switch (step) {
            case "MADE" -> state.equals("unopened") ? "made" : state;
            case "ACCEPTED" -> List.of("unopened", "made").contains(state) ? "accepted" : state;
            case "REFUSED" -> over ? state : "refused";
            case "ACTION_TAKEN" -> over ? state : "active";
            case "LEFT" -> over ? state : "left";
            case "CLOSED" -> "closed";
            case "REOPENED" -> over || List.of("unopened", "made", "accepted").contains(state) ? "active" : state;
            default -> state;
        };
    }

    private List<String> runs(
            String clock, String from, List<String> to, boolean firstOnly, int days, boolean working) {
        List<String> runs = new ArrayList<>();
        for (int start = 0; start < steps.size(); start++) {
            if (!steps.get(start).details().step().equals(from) || isIdle(start)) {
                continue;
            }
            LocalDate day = steps.get(start).details().at().day();
            runs.add(clock + " " + day + " due " + due(day, days, working) + " " + end(to, start));
            if (firstOnly) {
                break;
            }
        }
        return runs;
    }

    private String end(List<String> to, int start) {
        for (int at = start; at < steps.size(); at++) {
            boolean moved = at > 0 && !states.get(at).equals(states.get(at - 1)) || at == 0;
            boolean stops = moved && List.of("closed", "refused", "left").contains(states.get(at));
            if (at > start && !isIdle(at) && to.contains(steps.get(at).details().step())) {
                return "met " + steps.get(at).details().at().day();
            }
            if (at > start && stops) {
                return "stopped " + steps.get(at).details().at().day();
            }
        }
        return "running";
    }

    /** Taken while the referral was over, and leaving it so. */
    private boolean isIdle(int at) {
        List<String> over = List.of("closed", "refused");
        return at > 0 && over.contains(states.get(at - 1)) && over.contains(states.get(at));
    }

    private static LocalDate due(LocalDate start, int days, boolean working) {
        LocalDate day = start;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!working || !weekend) {
                counted++;
            }
        }
        return day;
    }
}
