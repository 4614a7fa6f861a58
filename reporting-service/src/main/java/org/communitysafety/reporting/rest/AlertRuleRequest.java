package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/**
 * A rule as somebody sets it; see the domain's rule for what each kind needs.
 *
 * @param kind {@code threshold}, {@code cluster} or {@code equality}
 * @param enabled null is true
 * @param level {@code ward}, {@code district}, {@code partnership} or {@code force}
 * @param period {@code month} (also where null), {@code quarter}, {@code financial-year} or another length
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AlertRuleRequest(
        String kind,
        String title,
        Boolean enabled,
        String indicator,
        String agency,
        String area,
        String level,
        String within,
        String period,
        BigDecimal atLeast,
        BigDecimal atMost,
        Long minimumDenominator,
        BigDecimal probability) {}
