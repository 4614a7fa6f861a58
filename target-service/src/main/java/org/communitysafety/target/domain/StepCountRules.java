package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReasonKind;
import org.communitysafety.target.domain.referral.StepRole;

/** What an indicator that counts steps, meetings or clocks has to keep to: words that its pathways have. */
public final class StepCountRules {
    private final Pathways pathways;
    private final List<Refusal> refusals = new ArrayList<>();

    private StepCountRules(Pathways pathways) {
        this.pathways = pathways;
    }

    /** @return every fault; empty when it can be taken, or counts none of them */
    public static List<Refusal> check(IndicatorDefinition written, Pathways pathways) {
        StepCountRules rules = new StepCountRules(pathways);
        if (written.steps() != null) {
            rules.check(written.steps(), written.unit());
        }
        if (written.meetings() != null) {
            rules.check(written.meetings());
        }
        if (written.clocks() != null) {
            rules.check(written.clocks());
        }
        if (written.outcome() != null) {
            rules.check(written.outcome());
        }
        if (written.standing() != null) {
            rules.check(written.standing(), written.unit());
        }
        return List.copyOf(rules.refusals);
    }

    private void check(MeetingCount count) {
        if (count.counts() == null || !MeetingCount.COUNTS.contains(count.counts())) {
            refuse("/meetings/counts", "unknown-value", "one of " + String.join(", ", MeetingCount.COUNTS));
        }
        if (count.panels().isEmpty()) {
            refuse("/meetings/panels", "required", "at least one panel, as a pathway names it");
        }
        each("/meetings/panels", count.panels(), pathways.all().stream().map(Pathway::panel));
    }

    private void check(ClockCount count) {
        if (count.counts() != null && !ClockCount.COUNTS.contains(count.counts())) {
            refuse("/clocks/counts", "unknown-value", "one of " + String.join(", ", ClockCount.COUNTS));
        }
        if (count.agency() != null && !PlacedClock.DIMENSIONS.contains(count.agency())) {
            refuse("/clocks/agency", "unknown-value", "one of " + String.join(", ", PlacedClock.DIMENSIONS));
        }
        if (count.pathways().isEmpty()) {
            refuse("/clocks/pathways", "required", "at least one pathway, see /api/v1/pathways");
        }
        List<Pathway> named = named("/clocks", count.pathways());
        each("/clocks/clocks", count.clocks(), words(named, Pathway::clocks, Pathway.Clock::clock));
    }

    private void check(StepCount count, String unit) {
        if (count.sums() != null && !count.sumsWeights()) {
            refuse("/steps/sums", "unknown-value", "weight, or left out");
        }
        unit(unit, count.sumsWeights());
        agency("/steps/agency", count.agency());
        check("/steps/selections", count.selections());
    }

    private void check(CohortOutcome outcome) {
        agency("/outcome/agency", outcome.agency());
        if (outcome.counts() == null || !CohortOutcome.COUNTS.contains(outcome.counts())) {
            refuse("/outcome/counts", "unknown-value", "one of with, without");
        }
        if (outcome.months() == null || outcome.months() < 1 || outcome.months() > CohortOutcome.LONGEST_MONTHS) {
            refuse("/outcome/months", "out-of-range", "a whole number from 1 to " + CohortOutcome.LONGEST_MONTHS);
        }
        check("/outcome/start", outcome.start());
        check("/outcome/happening", outcome.happening());
        Set<String> started = outcome.start().stream()
                .flatMap(selection -> selection.pathways().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < outcome.happening().size(); i++) {
            if (!started.containsAll(outcome.happening().get(i).pathways())) {
                refuse(
                        "/outcome/happening/%d/pathways".formatted(i),
                        "never-started",
                        "what happens to a referral is looked for on the pathway on which it starts");
            }
        }
    }

    private void check(CohortStanding standing, String unit) {
        if (standing.agency() != null && !CohortStanding.DIMENSIONS.contains(standing.agency())) {
            refuse("/standing/agency", "unknown-value", "one of " + String.join(", ", CohortStanding.DIMENSIONS));
        }
        if (!CohortStanding.COUNTS.contains(standing.counts())) {
            refuse("/standing/counts", "unknown-value", "one of average-score, members, total-score");
        }
        unit(unit, !standing.countsMembers());
        if (standing.top() != null && !standing.counts().equals(CohortStanding.AVERAGE_SCORE)) {
            refuse("/standing/top", "not-for-this-kind", "only an average-score is of those with the highest scores");
        } else if (standing.top() != null && (standing.top() < 1 || standing.top() > CohortStanding.LARGEST_TOP)) {
            refuse("/standing/top", "out-of-range", "a whole number from 1 to " + CohortStanding.LARGEST_TOP);
        }
        check("/standing/enters", standing.enters());
        List<Pathway> named = standing.enters().stream()
                .flatMap(selection -> selection.pathways().stream())
                .flatMap(id -> pathways.find(id).stream())
                .toList();
        standing.only().forEach((attribute, values) -> values("/standing/only/" + attribute, named, attribute, values));
        if (standing.attribute() == null ? !standing.groups().isEmpty() : !standing.countsMembers()) {
            refuse("/standing/attribute", "not-for-this-kind", "members are composed by an attribute, scores are not");
        } else if (standing.attribute() != null) {
            if (standing.groups().isEmpty()) {
                refuse("/standing/groups", "required", "at least one value of the attribute");
            }
            values("/standing/groups", named, standing.attribute(), standing.groups());
        }
    }

    private void unit(String unit, boolean score) {
        if (unit != null && score != unit.equals("score")) {
            refuse("/unit", "unknown-value", score ? "what is summed is a score" : "what is counted is a count");
        }
    }

    private void agency(String at, String dimension) {
        if (dimension != null && !PlacedStep.DIMENSIONS.contains(dimension)) {
            refuse(at, "unknown-value", "one of " + String.join(", ", PlacedStep.DIMENSIONS));
        }
    }

    private void check(String at, List<StepCount.Selection> selections) {
        if (selections.isEmpty()) {
            refuse(at, "required", "at least one selection of steps");
        }
        for (int i = 0; i < selections.size(); i++) {
            check(at + "/" + i, selections.get(i));
        }
    }

    private void check(String at, StepCount.Selection selection) {
        if (selection.pathways().isEmpty()) {
            refuse(at + "/pathways", "required", "a selection names its pathways, see /api/v1/pathways");
        }
        List<Pathway> named = named(at, selection.pathways());
        each(at + "/roles", selection.roles(), Stream.of(StepRole.values()).map(StepRole::token));
        each(
                at + "/reasonKinds",
                selection.reasonKinds(),
                Stream.of(ReasonKind.values()).map(ReasonKind::token));
        each(at + "/moments", selection.moments(), Stream.of(StepCount.OPENING, StepCount.ENDING));
        each(at + "/steps", selection.steps(), words(named, Pathway::steps, Pathway.Step::step));
        each(at + "/reasons", selection.reasons(), words(named, Pathway::reasons, Pathway.Reason::reason));
        if (!at.startsWith("/steps") && !selection.definitions().isEmpty()) {
            refuse(at + "/definitions", "not-for-this-kind", "only an indicator of steps counts repeats");
        }
        each(
                at + "/definitions",
                selection.definitions(),
                words(named, Pathway::definitions, Pathway.Definition::token));
        each(at + "/themes", selection.themes(), words(named, Pathway::themes, Pathway.Theme::theme));
        selection
                .attributes()
                .forEach((attribute, values) -> values(at + "/attributes/" + attribute, named, attribute, values));
    }

    private void values(String at, List<Pathway> pathways, String attribute, List<String> values) {
        each(
                at,
                values,
                pathways.stream()
                        .flatMap(pathway -> pathway.attributes().stream())
                        .filter(each -> each.attribute().equals(attribute))
                        .flatMap(each -> each.values().stream()));
    }

    private List<Pathway> named(String at, List<String> tokens) {
        List<Pathway> named = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String pointer = at + "/pathways/" + i;
            pathways.find(tokens.get(i))
                    .ifPresentOrElse(
                            named::add,
                            () -> refuse(pointer, "unknown-pathway", "there is no such pathway, see /api/v1/pathways"));
        }
        return named;
    }

    private static <T> Stream<String> words(
            List<Pathway> pathways, Function<Pathway, List<T>> list, Function<T, String> word) {
        return pathways.stream()
                .flatMap(pathway -> list.apply(pathway).stream())
                .map(word);
    }

    private void each(String at, List<String> values, Stream<String> allowed) {
        Set<String> words = allowed.collect(Collectors.toSet());
        for (int i = 0; i < values.size(); i++) {
            if (!words.contains(values.get(i))) {
                refuse(at + "/" + i, "unknown-value", "no pathway it speaks of has this word");
            }
        }
    }

    private void refuse(String at, String code, String detail) {
        refusals.add(new Refusal(at, code, detail));
    }
}
