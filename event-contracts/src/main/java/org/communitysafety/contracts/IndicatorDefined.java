package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * An indicator as it is defined now: what its values say, and what they rest on.
 *
 * @param version counts from 1; values name it
 * @param from the date from which this version is in use, ISO 8601
 * @param unit {@code count}, {@code percent}, {@code rate}, {@code rank}, {@code score}, {@code gbp}, {@code
 *     gbp-per-case} or {@code ratio}
 * @param polarity {@code lower-is-better} or {@code higher-is-better}
 * @param kind {@code count}, {@code proportion}, {@code quotient}, {@code rate}, {@code repeat-victimisation}, {@code
 *     case-review-threshold}, {@code harm}, {@code steps}, {@code meetings}, {@code outcome}, {@code standing} or {@code reported}
 * @param counted false for one that is only reported
 * @param categories whose feeds its completeness rests on; empty when it is only reported
 * @param by {@code recorded} when incidents count in the month they were recorded; else null or {@code occurred}
 * @param numerator what stands above, in words, or null
 * @param denominator what stands below, in words, or null
 * @param source where the definition comes from, or null
 * @param owner the agency that answers for it, or null
 * @param pathways whose feeds of steps its completeness rests on
 * @param panels whose feeds of meetings its completeness rests on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IndicatorDefined(
        String indicator,
        int version,
        String from,
        String title,
        String unit,
        String polarity,
        String kind,
        boolean counted,
        List<String> categories,
        String by,
        String numerator,
        String denominator,
        String source,
        String owner,
        String note,
        List<String> pathways,
        List<String> panels) {}
