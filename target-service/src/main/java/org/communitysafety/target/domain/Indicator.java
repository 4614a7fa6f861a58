package org.communitysafety.target.domain;

import java.util.Set;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Polarity;

/**
 * A named, versioned definition of a figure.
 *
 * @param unit {@code count} or {@code percent}
 * @param categories whose feeds it rests on; empty for an indicator that is only reported
 * @param flag incidents of any category with this flag count as well; null when there is none
 */
public record Indicator(
        String id, int version, String title, String unit, Polarity polarity, Set<Category> categories, String flag) {
    public Indicator {
        categories = Set.copyOf(categories);
    }

    public boolean isCounted() {
        return !categories.isEmpty();
    }
}
