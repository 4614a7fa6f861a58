package org.communitysafety.gateway.web.problemplans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/**
 * What the figures say of a response.
 *
 * @param title of the problem plan
 * @param back the problem plan's page
 * @param finding in a few words; {@code explanation} says it with its figures
 * @param design what is compared with what
 * @param effect how large it is and how surely; empty unless it was judged
 * @param groups before and after; null unless it was judged
 * @param figures everything that it rests on; null where nothing is asked for
 * @param cautions what it does not show
 */
public record EvaluationView(
        String title,
        String back,
        String finding,
        String explanation,
        List<FactView> design,
        List<FactView> effect,
        Table groups,
        Table figures,
        List<String> cautions) {
    private static final int PLACES_OF_RATIO = 3;

    static EvaluationView of(ProblemPlan plan, Evaluation found, String back, Reference reference) {
        boolean judged = found.effect() != null;
        return new EvaluationView(
                plan.title(),
                back,
                finding(found.finding()),
                found.explanation(),
                plan.evaluation() == null ? List.of() : DesignFacts.of(plan.evaluation(), reference),
                judged ? effect(found.effect()) : List.of(),
                judged ? groups(found.effect()) : null,
                found.figures() == null || found.figures().isEmpty() ? null : figures(found.figures(), reference),
                judged ? cautions(found) : List.of());
    }

    /** For a list of pages. */
    public String heading() {
        return finding + ", before and after: " + title;
    }

    /** Where a table of the page is a file. */
    public String file(Table table) {
        return back.replace("?", "/evaluation?") + "&csv=" + table.id();
    }

    private static String finding(String finding) {
        return switch (finding) {
            case "improved" -> "Better by more than chance";
            case "worsened" -> "Worse by more than chance";
            case "no-difference-shown" -> "No difference shown";
            case "incomplete" -> "Not judged: figures are missing";
            case "not-due" -> "Not judged yet: the time after the response has not ended";
            case "not-designed" -> "Not judged: what it is judged by is not settled";
            default -> Wording.token(finding);
        };
    }

    private static List<FactView> effect(Evaluation.Effect effect) {
        List<FactView> facts = new ArrayList<>();
        facts.add(new FactView(
                "Difference beside the control areas",
                "%s, with 95%% confidence between %s and %s"
                        .formatted(signed(effect.estimate()), signed(effect.low()), signed(effect.high()))));
        facts.add(new FactView(
                "Change of the treated less that of the control areas",
                effect.differencePoints() == null
                        ? "Cannot be said: nothing was counted before"
                        : Figures.change(effect.differencePoints(), null, null, "percent")));
        facts.add(new FactView("With the common change taken out", ratio(effect)));
        return facts;
    }

    private static String ratio(Evaluation.Effect effect) {
        if (effect.ratio() == null) {
            return "Cannot be said: there is nothing to divide by";
        }
        String sureness = effect.ratioLow() == null
                ? "how surely cannot be said, for one of the counts is 0"
                : "with 95%% confidence between %s and %s"
                        .formatted(places(effect.ratioLow()), places(effect.ratioHigh()));
        return "%s, a ratio of %s; %s".formatted(percent(effect.ratioPercent()), places(effect.ratio()), sureness);
    }

    private static Table groups(Evaluation.Effect effect) {
        return Table.of(
                "before-and-after",
                "Counts before and after the response",
                effect.groups().stream()
                        .map(group -> Table.Row.of(
                                Table.Cell.of(DesignFacts.group(group.group())),
                                Table.Cell.of(count(group.before())).raw(group.before()),
                                Table.Cell.of(count(group.after())).raw(group.after()),
                                Table.Cell.of(signed(group.change())).raw(group.change()),
                                Table.Cell.of(
                                                group.changePercent() == null
                                                        ? "Nothing before"
                                                        : percent(group.changePercent()))
                                        .raw(group.changePercent())))
                        .toList(),
                Table.Column.text("Areas"),
                Table.Column.figure("Before"),
                Table.Column.figure("After"),
                Table.Column.figure("Change"),
                Table.Column.figure("Change in per cent"));
    }

    private static Table figures(List<Evaluation.Figure> figures, Reference reference) {
        return Table.of(
                "figures",
                "Every figure that it rests on",
                figures.stream()
                        .map(figure -> Table.Row.of(
                                Table.Cell.of(reference.areaName(figure.area())).noted(figure.area()),
                                Table.Cell.of(DesignFacts.group(figure.group())),
                                Table.Cell.of(Wording.period(figure.period())).noted(figure.phase()),
                                Table.Cell.of(count(figure.value())).raw(figure.value()),
                                Table.Cell.of(reliance(figure))))
                        .toList(),
                Table.Column.text("Area"),
                Table.Column.text("What it is here"),
                Table.Column.text("Period"),
                Table.Column.figure("Figure"),
                Table.Column.text("Can be relied on"));
    }

    private static String reliance(Evaluation.Figure figure) {
        if (figure.missing() != null) {
            return "No: it " + figure.missing();
        }
        return figure.provisional() ? "Yes, provisional" : "Yes";
    }

    private static List<String> cautions(Evaluation found) {
        List<String> cautions = new ArrayList<>();
        if ("no-difference-shown".equals(found.finding())) {
            cautions.add(
                    "That no difference is shown is no proof that nothing worked: chance alone may have hidden it.");
        }
        if (found.effect().groups().stream().noneMatch(group -> group.group().endsWith("displacement"))) {
            cautions.add("No areas around are named, so it does not show whether the problem moved next door.");
        }
        cautions.add("It cannot know whether the control areas would have gone the same way as the treated ones.");
        cautions.add("Areas that are chosen when they are at their worst fall back by themselves.");
        cautions.add("Monthly crime scatters more than pure chance does; the intervals are then too narrow.");
        cautions.add("Seasons are left to the control areas unless both periods hold the same months.");
        return cautions;
    }

    private static String count(BigDecimal value) {
        return Figures.of(value, "count");
    }

    private static String signed(BigDecimal value) {
        return Figures.change(value, null, null, "count");
    }

    private static String percent(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + Figures.of(value, "percent");
    }

    private static String places(BigDecimal ratio) {
        return ratio.setScale(PLACES_OF_RATIO, RoundingMode.HALF_UP).toPlainString();
    }
}
