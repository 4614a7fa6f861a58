package org.communitysafety.target.rest;

import java.util.List;
import java.util.Locale;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.vocabulary.Category;

/**
 * The definition of an indicator.
 *
 * @param counted false for one that is only reported
 * @param categories that it counts
 * @param flag incidents of any category with this flag count too; null when there is none
 * @param countsBy which date of an incident decides its month
 */
public record IndicatorView(
        String id,
        int version,
        String title,
        String unit,
        String polarity,
        boolean counted,
        List<String> categories,
        String flag,
        String countsBy) {
    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.id(),
                indicator.version(),
                indicator.title(),
                indicator.unit(),
                indicator.polarity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                indicator.isCounted(),
                indicator.categories().stream().map(Category::slug).sorted().toList(),
                indicator.flag(),
                indicator.isCounted() ? "occurred" : null);
    }
}
