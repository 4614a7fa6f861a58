package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Objects;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/**
 * A rule that somebody set. What its kind does not need is null.
 *
 * @param version counts from 1; a change is a new version
 * @param kind {@link AlertKind#THRESHOLD}, {@link AlertKind#CLUSTER} or {@link AlertKind#EQUALITY}
 * @param enabled false keeps the rule and raises nothing
 * @param agency whose reported figure counts; null for figures counted from events
 * @param area where; null when {@code level} says it
 * @param level every area of this level inside {@code within}
 * @param period length of the periods looked at
 * @param atLeast fires from this figure on
 * @param atMost fires up to this figure
 * @param minimumDenominator a group this large or larger should not have nobody in it
 * @param probability below which a cluster is not chance
 */
public record AlertRule(
        String id,
        int version,
        AlertKind kind,
        String title,
        boolean enabled,
        String indicator,
        AgencyId agency,
        AreaCode area,
        Level level,
        AreaCode within,
        Period.Kind period,
        BigDecimal atLeast,
        BigDecimal atMost,
        Long minimumDenominator,
        BigDecimal probability) {
    public AlertRule {
        Objects.requireNonNull(kind, "a rule has a kind");
        Objects.requireNonNull(indicator, "a rule names its indicator");
    }

    public AlertRule withVersion(int number) {
        return new AlertRule(
                id,
                number,
                kind,
                title,
                enabled,
                indicator,
                agency,
                area,
                level,
                within,
                period,
                atLeast,
                atMost,
                minimumDenominator,
                probability);
    }

    /** The keys of all alerts of this rule begin with it. */
    public String keyPrefix() {
        return ruleId() + "|";
    }

    Alert.Rule asRaised() {
        return new Alert.Rule(ruleId(), version);
    }

    private String ruleId() {
        return kind.token() + ":" + id;
    }

    /** The value's own row: counted, or reported by the agency named. */
    public boolean reads(IndicatorValue value) {
        ValueKey key = value.key();
        return agency == null
                ? key.source() == ValueSource.EVENTS
                : key.source() == ValueSource.REPORTED && agency.value().equals(key.agency());
    }

    boolean isBeyond(IndicatorValue value) {
        if (kind == AlertKind.EQUALITY) {
            return value.numerator() != null
                    && value.denominator() != null
                    && value.numerator().signum() == 0
                    && value.denominator().compareTo(BigDecimal.valueOf(minimumDenominator)) >= 0;
        }
        return isBeyond(value.figure());
    }

    boolean isBeyond(BigDecimal figure) {
        return atLeast != null && figure.compareTo(atLeast) >= 0 || atMost != null && figure.compareTo(atMost) <= 0;
    }
}
