package org.communitysafety.gateway.web.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * A control chart as reporting-service answers it, as far as the page shows it.
 *
 * @param unit null where no figure is known
 * @param phases of the whole series, whichever part of it was asked for
 * @param unknown periods that are missing or not complete
 * @param signal null where the rule that decides alerts does not speak of such figures
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChartAnswer(
        String unit,
        List<Phase> phases,
        List<Point> points,
        List<String> unknown,
        Signal signal,
        List<Annotation> annotations) {

    /**
     * A stretch counted in one way.
     *
     * @param basis how many points its limits rest on
     * @param limits {@code trial} or {@code locked}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Phase(
            String from, String to, int basis, String limits, BigDecimal centre, BigDecimal lower, BigDecimal upper) {
        boolean isLocked() {
            return "locked".equals(limits);
        }
    }

    /**
     * A complete period.
     *
     * @param watch the rules that fire on it
     * @param direction {@code RISE} or {@code FALL}; null where none fires
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Point(
            String period,
            int phase,
            BigDecimal value,
            BigDecimal centre,
            BigDecimal lower,
            BigDecimal upper,
            BigDecimal nearLower,
            BigDecimal nearUpper,
            List<String> watch,
            String direction) {}

    /** What the rule that decides alerts says of the newest month. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Signal(
            boolean testable,
            String direction,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high,
            int baselineMonths,
            boolean seasonRemoved,
            String reason) {}

    /**
     * What people know of the series.
     *
     * @param area null where it is about every area
     * @param on ISO 8601 date
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Annotation(String area, String on, String kind, String title, String author) {}
}
