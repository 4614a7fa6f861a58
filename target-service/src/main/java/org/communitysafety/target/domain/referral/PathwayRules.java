package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Refusal;

/** What a pathway has to say, and how; every fault is named at once. */
public final class PathwayRules {
    private static final int LONGEST_CLOCK = 3_660;
    private static final int LONGEST_WINDOW = 600;
    private static final String REPEAT = "repeat";

    private final Pathway pathway;
    private final PathwayFaults faults = new PathwayFaults();
    private final Set<String> steps;
    private final Map<String, List<String>> attributes = new HashMap<>();

    private PathwayRules(Pathway pathway) {
        this.pathway = pathway;
        this.steps = pathway.steps().stream()
                .filter(Objects::nonNull)
                .map(Pathway.Step::step)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        pathway.attributes().stream()
                .filter(Objects::nonNull)
                .forEach(each -> attributes.put(each.attribute(), each.values()));
    }

    /** @return every fault with its JSON pointer; empty when the pathway is sound */
    public static List<Refusal> check(Pathway pathway) {
        return new PathwayRules(pathway).check();
    }

    private List<Refusal> check() {
        head();
        faults.eachNamed("/steps", pathway.steps(), "/step", Pathway.Step::step, this::step);
        roles();
        faults.eachNamed("/reasons", pathway.reasons(), "/reason", Pathway.Reason::reason, this::reason);
        faults.eachNamed("/themes", pathway.themes(), "/theme", Pathway.Theme::theme, (at, theme) -> {
            faults.token(at + "/theme", theme.theme());
            faults.title(at + "/title", theme.title());
        });
        faults.eachNamed(
                "/attributes", pathway.attributes(), "/attribute", Pathway.Attribute::attribute, this::attribute);
        faults.eachNamed("/clocks", pathway.clocks(), "/clock", Pathway.Clock::clock, this::clock);
        if (pathway.linkage() != null) {
            linkage(pathway.linkage());
        }
        faults.eachNamed(
                "/definitions",
                pathway.definitions(),
                "/version",
                each -> each.definition() + " " + each.version(),
                this::definition);
        if (pathway.scoring() != null) {
            scoring(pathway.scoring());
        }
        return faults.found();
    }

    private void head() {
        faults.token("/pathway", pathway.pathway());
        faults.date("/from", pathway.from());
        faults.title("/title", pathway.title());
        faults.token("/purpose", pathway.purpose());
        faults.token("/leadBody", pathway.leadBody());
        faults.textIfAny("/source", pathway.source());
        faults.tokenIfAny("/panel", pathway.panel());
        faults.textIfAny("/note", pathway.note());
    }

    private void step(String at, Pathway.Step step) {
        faults.step(at + "/step", step.step());
        faults.title(at + "/title", step.title());
        faults.oneOf(at + "/role", step.role(), tokens(StepRole.values(), StepRole::token));
        faults.each(at + "/takenBy", step.takenBy(), faults::token);
        if (step.follows() != null) {
            faults.someOf(at + "/follows", step.follows(), tokens(ReferralState.values(), ReferralState::token));
        }
    }

    private void roles() {
        offences();
        for (StepRole role : List.of(StepRole.OPENS, StepRole.CLOSES)) {
            if (pathway.steps().stream()
                    .noneMatch(step -> step != null && role.token().equals(step.role()))) {
                faults.refuse(
                        "/steps", "no-" + role.token(), "a referral can be made and closed: a step " + role.token());
            }
        }
    }

    /** An offence is a factor of the matrix where there is one. */
    private void offences() {
        List<String> factors = pathway.scoring() == null
                ? List.of()
                : pathway.scoring().factors().stream()
                        .filter(Objects::nonNull)
                        .map(Pathway.Factor::factor)
                        .toList();
        boolean told = pathway.steps().stream()
                .anyMatch(step -> step != null && StepRole.OFFENDS.token().equals(step.role()));
        if (told && !factors.isEmpty() && !factors.containsAll(attributes.getOrDefault(Pathway.OFFENCE, List.of("")))) {
            faults.refuse(
                    "/attributes",
                    "no-offence",
                    "a step tells of an offence by the attribute offence, whose values are factors of the matrix");
        }
    }

    private void reason(String at, Pathway.Reason reason) {
        faults.token(at + "/reason", reason.reason());
        faults.title(at + "/title", reason.title());
        faults.oneOf(at + "/kind", reason.kind(), tokens(ReasonKind.values(), ReasonKind::token));
        if (reason.steps() != null) {
            faults.someOf(at + "/steps", reason.steps(), steps);
        }
    }

    private void attribute(String at, Pathway.Attribute attribute) {
        faults.token(at + "/attribute", attribute.attribute());
        faults.title(at + "/title", attribute.title());
        if (attribute.values().isEmpty()) {
            faults.refuse(at + "/values", "required", "at least one");
        }
        faults.eachNamed(at + "/values", attribute.values(), "", Function.identity(), faults::token);
    }

    private void clock(String at, Pathway.Clock clock) {
        faults.token(at + "/clock", clock.clock());
        faults.title(at + "/title", clock.title());
        faults.someOf(at + "/from", clock.from(), steps);
        faults.someOf(at + "/to", clock.to(), steps);
        faults.oneOf(at + "/starts", clock.starts(), Set.of(ClockReading.FIRST, ClockReading.EACH));
        faults.between(at + "/days", clock.days(), 0, LONGEST_CLOCK);
        faults.oneOf(at + "/dayKind", clock.dayKind(), Set.of(ClockReading.CALENDAR, ClockReading.WORKING));
        faults.between(at + "/warnDays", clock.warnDays(), 0, LONGEST_CLOCK);
        faults.textIfAny(at + "/basis", clock.basis());
    }

    private void linkage(Pathway.Linkage linkage) {
        if (!linkage.person() && !linkage.otherPerson()) {
            faults.refuse("/linkage", "joins-nobody", "one of person and otherPerson, or no linkage at all");
        }
        faults.text("/linkage/basis", linkage.basis());
        faults.token("/linkage/purpose", linkage.purpose());
        if (linkage.purpose() != null && linkage.purpose().equals(pathway.purpose())) {
            faults.refuse(
                    "/linkage/purpose", "not-its-own", "the linkage key is of another purpose than the pathway's");
        }
    }

    private void definition(String at, Pathway.Definition definition) {
        faults.token(at + "/definition", definition.definition());
        faults.token(at + "/version", definition.version());
        faults.text(at + "/title", definition.title());
        faults.oneOf(at + "/kind", definition.kind(), Set.of(REPEAT));
        faults.between(at + "/months", definition.months(), 1, LONGEST_WINDOW);
        faults.someOf(at + "/same", definition.same(), Set.of(Pathway.PERSON, Pathway.OTHER_PERSON));
        Pathway.Linkage linkage = pathway.linkage();
        faults.each(at + "/same", definition.same(), (pointer, who) -> {
            boolean joined = linkage != null && (who.equals(Pathway.PERSON) ? linkage.person() : linkage.otherPerson());
            if (!joined) {
                faults.refuse(pointer, "not-linked", "who is to be told again has to be in the pathway's linkage");
            }
        });
        definition.where().forEach((attribute, values) -> {
            if (!attributes.containsKey(attribute)) {
                faults.refuse(at + "/where", "unknown-attribute", "the pathway has no attribute " + attribute);
            } else {
                faults.someOf(at + "/where/" + attribute, values, attributes.get(attribute));
            }
        });
        faults.textIfAny(at + "/source", definition.source());
    }

    private void scoring(Pathway.Scoring scoring) {
        faults.token("/scoring/matrix", scoring.matrix());
        faults.between("/scoring/version", scoring.version(), 1, Integer.MAX_VALUE);
        faults.title("/scoring/title", scoring.title());
        faults.figureIfAny("/scoring/least", scoring.least());
        faults.figureIfAny("/scoring/most", scoring.most());
        faults.figureIfAny("/scoring/selectFrom", scoring.selectFrom());
        faults.figureIfAny("/scoring/returnBelow", scoring.returnBelow());
        if (scoring.least() == null || scoring.most() == null || scoring.least().compareTo(scoring.most()) >= 0) {
            faults.refuse("/scoring/most", "out-of-range", "the lowest and, above it, the highest score that there is");
        } else {
            Stream.of(scoring.selectFrom(), scoring.returnBelow())
                    .filter(Objects::nonNull)
                    .filter(limit -> isOutside(limit, scoring))
                    .forEach(
                            limit -> faults.refuse("/scoring", "out-of-range", "a threshold is a score that there is"));
        }
        if (scoring.halfLifeDays() != null) {
            faults.between("/scoring/halfLifeDays", scoring.halfLifeDays(), 1, LONGEST_CLOCK);
        }
        faults.eachNamed("/scoring/factors", scoring.factors(), "/factor", Pathway.Factor::factor, (at, factor) -> {
            faults.token(at + "/factor", factor.factor());
            faults.title(at + "/title", factor.title());
            if (factor.weight() == null) {
                faults.refuse(at + "/weight", "required", "a number");
            }
            faults.figureIfAny(at + "/weight", factor.weight());
        });
        faults.textIfAny("/scoring/source", scoring.source());
    }

    private static boolean isOutside(BigDecimal limit, Pathway.Scoring scoring) {
        return limit.compareTo(scoring.least()) < 0 || limit.compareTo(scoring.most()) > 0;
    }

    private static <T> Set<String> tokens(T[] values, Function<T, String> token) {
        return Arrays.stream(values).map(token).collect(Collectors.toSet());
    }
}
