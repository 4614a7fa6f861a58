package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertRule;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/** Reads a rule and names everything that is wrong with it. */
final class AlertRuleReading {
    private static final Set<AlertKind> KINDS = EnumSet.of(AlertKind.THRESHOLD, AlertKind.CLUSTER, AlertKind.EQUALITY);
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final BigDecimal USUAL_PROBABILITY = new BigDecimal("0.01");
    private static final BigDecimal HIGHEST_PROBABILITY = new BigDecimal("0.05");
    private static final int LONGEST = 100;

    private final Question question = new Question();
    private final SortedSet<String> indicators;

    /** @param indicators that are defined */
    AlertRuleReading(SortedSet<String> indicators) {
        this.indicators = indicators;
    }

    AlertRule read(String id, AlertRuleRequest request) {
        if (request == null) {
            question.fault("", "missing-body", "a rule is an object with a kind, a title and an indicator");
            question.refuseFaults();
        }
        name("id", id);
        indicator(request.indicator());
        if (request.title() == null
                || request.title().isBlank()
                || request.title().length() > LONGEST) {
            question.fault("/title", "bad-title", "a rule has a title of at most 100 characters");
        }
        AlertKind kind = token("/kind", request.kind(), AlertKind::of, "a kind is threshold, cluster or equality");
        if (kind != null && !KINDS.contains(kind)) {
            question.fault("/kind", "built-in-kind", "the platform raises this kind by itself");
        }
        Period.Kind period = period(request.period());
        if (kind != null) {
            where(kind, request);
            needs(kind, request, period);
        }
        AlertRule rule = kind == null || request.indicator() == null ? null : rule(id, kind, period, request);
        question.refuseFaults();
        return rule;
    }

    private AlertRule rule(String id, AlertKind kind, Period.Kind period, AlertRuleRequest request) {
        return new AlertRule(
                id,
                1,
                kind,
                request.title(),
                request.enabled() == null || request.enabled(),
                request.indicator(),
                token("/agency", request.agency(), AgencyId::new, "an agency is named by its identifier"),
                token("/area", request.area(), AreaCode::new, "an area is a code such as E05012270"),
                token("/level", request.level(), AlertRuleReading::level, "a level is ward, district or another"),
                token("/within", request.within(), AreaCode::new, "an area is a code such as E06000018"),
                period,
                request.atLeast(),
                request.atMost(),
                request.minimumDenominator(),
                kind == AlertKind.CLUSTER && request.probability() == null ? USUAL_PROBABILITY : request.probability());
    }

    private void where(AlertKind kind, AlertRuleRequest request) {
        boolean many = request.level() != null && request.within() != null;
        boolean half = request.level() != null ^ request.within() != null;
        if (kind == AlertKind.CLUSTER && (!many || request.area() != null)) {
            question.fault("/level", "missing-areas", "a cluster is looked for in the areas of a level within an area");
        } else if (kind != AlertKind.CLUSTER && (half || many == (request.area() != null))) {
            question.fault("/area", "missing-area", "a rule names an area, or a level and what it is within");
        }
    }

    private void needs(AlertKind kind, AlertRuleRequest request, Period.Kind period) {
        boolean limit = request.atLeast() != null || request.atMost() != null;
        if ((kind == AlertKind.THRESHOLD) != limit) {
            question.fault("/atLeast", "bad-limit", "a threshold, and only a threshold, has atLeast or atMost");
        }
        boolean least = request.minimumDenominator() != null && request.minimumDenominator() > 0;
        if ((kind == AlertKind.EQUALITY) != least) {
            question.fault(
                    "/minimumDenominator",
                    "bad-minimum",
                    "an equality rule, and only that, has a minimumDenominator above 0");
        }
        if (request.probability() != null && kind != AlertKind.CLUSTER) {
            question.fault("/probability", "bad-probability", "only a cluster rule has a probability");
        } else if (request.probability() != null
                && (request.probability().signum() <= 0 || request.probability().compareTo(HIGHEST_PROBABILITY) > 0)) {
            question.fault("/probability", "bad-probability", "a probability lies above 0 and is 0.05 at most");
        }
        if (kind == AlertKind.CLUSTER && period != null && period != Period.Kind.MONTH) {
            question.fault("/period", "bad-period", "clusters are looked for in months");
        }
    }

    private void name(String pointer, String text) {
        if (text == null || text.length() > LONGEST || !text.matches(NAME)) {
            question.fault(pointer, "bad-name", "a name is lower-case words joined by hyphens");
        }
    }

    private void indicator(String indicator) {
        if (indicator == null || !indicators.contains(indicator)) {
            question.fault(
                    "/indicator",
                    indicator == null ? "missing-indicator" : "unknown-indicator",
                    "a rule watches one of these indicators: " + String.join(", ", indicators));
        }
    }

    private Period.Kind period(String text) {
        return text == null
                ? Period.Kind.MONTH
                : token(
                        "/period",
                        text,
                        token -> Period.Kind.valueOf(
                                token.toUpperCase(Locale.ROOT).replace('-', '_')),
                        "a period is month, quarter, financial-year or another length of period");
    }

    private static Level level(String token) {
        return Level.valueOf(token.toUpperCase(Locale.ROOT));
    }

    private <T> T token(String pointer, String text, Function<String, T> reading, String right) {
        if (text == null) {
            if (pointer.equals("/kind")) {
                question.fault(pointer, "missing-kind", right);
            }
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            question.fault(pointer, "bad-" + pointer.substring(1), right);
            return null;
        }
    }
}
