package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.util.Locale;
import org.communitysafety.reporting.domain.AlertRule;

/** A rule as it holds; what its kind does not need is null. */
public record AlertRuleView(
        String id,
        int version,
        String kind,
        String title,
        boolean enabled,
        String indicator,
        String agency,
        String area,
        String level,
        String within,
        String period,
        BigDecimal atLeast,
        BigDecimal atMost,
        Long minimumDenominator,
        BigDecimal probability) {
    static AlertRuleView of(AlertRule rule) {
        return new AlertRuleView(
                rule.id(),
                rule.version(),
                rule.kind().token(),
                rule.title(),
                rule.enabled(),
                rule.indicator(),
                rule.agency() == null ? null : rule.agency().value(),
                rule.area() == null ? null : rule.area().value(),
                rule.level() == null ? null : token(rule.level()),
                rule.within() == null ? null : rule.within().value(),
                token(rule.period()),
                rule.atLeast(),
                rule.atMost(),
                rule.minimumDenominator(),
                rule.probability());
    }

    private static String token(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
