package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.communitysafety.statistics.BeforeAfter;
import org.communitysafety.statistics.Interval;
import org.communitysafety.target.domain.ProblemPlan.Group;

/** What was found, in words that name the figures, the comparison, its sureness and what is missing. */
public final class InterventionSentence {
    private static final int MOST_NAMED = 3;

    private final Indicator indicator;
    private final Intervention found;
    private final Geography geography;

    private InterventionSentence(Indicator indicator, Intervention found, Geography geography) {
        this.indicator = indicator;
        this.found = found;
        this.geography = geography;
    }

    /**
     * @param indicator null where the plan does not name one yet
     * @param geography what the areas are called
     */
    public static String of(Indicator indicator, Intervention found, Geography geography) {
        return new InterventionSentence(indicator, found, geography).text();
    }

    private String text() {
        return switch (found.finding()) {
            case NOT_DESIGNED ->
                "Not judged: the plan does not say yet which areas, periods and indicator are compared.";
            case NOT_DUE -> "Not judged: the periods after the response have not ended.";
            case INCOMPLETE -> incomplete();
            case IMPROVED, WORSENED, NO_DIFFERENCE_SHOWN -> judged();
        };
    }

    private String incomplete() {
        List<InterventionFigure> missing = found.figures().stream()
                .filter(figure -> figure.missing() != null)
                .toList();
        List<String> named = missing.stream()
                .limit(MOST_NAMED)
                .map(figure -> "%s of %s %s"
                        .formatted(
                                geography.nameOf(figure.area()), figure.period().inWords(), figure.missing()))
                .toList();
        int more = missing.size() - named.size();
        return "Not judged: %s%s. What is missing is not zero, and what is not whole cannot show a fall."
                .formatted(String.join("; ", named), more == 0 ? "" : "; and %d more".formatted(more));
    }

    private String judged() {
        InterventionEffect effect = found.effect();
        return indicator.title()
                + " in the treated areas: " + change(effect.treated())
                + "; in the control areas: " + change(effect.control())
                + displacement(effect)
                + ". " + difference(effect)
                + ratio(effect)
                + provisional();
    }

    private static String change(BeforeAfter counts) {
        String percent = counts.before() == 0 ? "" : " (%s%%)".formatted(signed(counts.percent()));
        return String.format(Locale.UK, "%,d before, %,d after%s", counts.before(), counts.after(), percent);
    }

    private static String displacement(InterventionEffect effect) {
        BeforeAfter around = effect.counts().get(Group.TREATED_DISPLACEMENT);
        return around == null
                ? ""
                : "; around them: %s, and %s"
                        .formatted(change(around), change(effect.counts().get(Group.CONTROL_DISPLACEMENT)));
    }

    private String difference(InterventionEffect effect) {
        Interval interval = effect.difference().interval();
        String sureness =
                switch (found.finding()) {
                    case IMPROVED -> "better by more than chance";
                    case WORSENED -> "worse by more than chance";
                    default -> "which chance alone may have made: this neither shows nor rules out an effect";
                };
        return "Beside the controls that is a difference of %s (95%% interval %s to %s), %s."
                .formatted(
                        signed(effect.difference().estimate()),
                        signed(interval.low()),
                        signed(interval.high()),
                        sureness);
    }

    private static String ratio(InterventionEffect effect) {
        return effect.ratio() == null
                ? ""
                : " Treated against control areas: %s percentage points, %s%% when the change of the control is taken out."
                        .formatted(
                                signed(effect.ratio().differencePoints()),
                                signed(effect.ratio().effectPercent()));
    }

    private String provisional() {
        long provisional =
                found.figures().stream().filter(InterventionFigure::provisional).count();
        return provisional == 0 ? "" : " %d of the figures are provisional.".formatted(provisional);
    }

    private static String signed(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.UK);
        symbols.setMinusSign('\u2212');
        String text = new DecimalFormat("#,##0.#", symbols).format(rounded);
        return rounded.signum() > 0 ? "+" + text : text;
    }
}
