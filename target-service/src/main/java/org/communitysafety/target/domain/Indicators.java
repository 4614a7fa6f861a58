package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Polarity;

/** Every indicator: one for each category, the victim-based composite, and those that agencies report. */
public final class Indicators {
    public static final String VICTIM_BASED_CRIME = "victim-based-crime";
    public static final String HATE_FLAG = "hate";

    private static final Map<String, Indicator> BY_ID = catalogue();
    private static final Map<Category, List<String>> COUNTED = counted(false);
    private static final Map<Category, List<String>> COUNTED_AS_HATE = counted(true);

    private Indicators() {}

    public static Collection<Indicator> all() {
        return BY_ID.values();
    }

    public static Optional<Indicator> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The indicators that an incident moves. */
    public static List<String> movedBy(Category category, boolean hate) {
        return (hate ? COUNTED_AS_HATE : COUNTED).get(category);
    }

    /** The indicators whose completeness rests on a category's feed. */
    public static List<String> restingOn(Category category) {
        return all().stream()
                .filter(indicator -> indicator.categories().contains(category))
                .map(Indicator::id)
                .toList();
    }

    private static Map<String, Indicator> catalogue() {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            Polarity polarity =
                    category == Category.DRUG_TREATMENT ? Polarity.HIGHER_IS_BETTER : Polarity.LOWER_IS_BETTER;
            String flag = category == Category.HATE_CRIME ? HATE_FLAG : null;
            add(
                    indicators,
                    new Indicator(category.slug(), 1, category.title(), "count", polarity, Set.of(category), flag));
        }
        add(
                indicators,
                new Indicator(
                        VICTIM_BASED_CRIME,
                        1,
                        "Victim-based crime",
                        "count",
                        Polarity.LOWER_IS_BETTER,
                        victimBased(),
                        null));
        add(indicators, reported("hate-crime-repeat-victimisation", "Hate crime: victims that are repeats", false));
        add(indicators, reported("asb-experience", "Experience of anti-social behaviour (survey)", false));
        add(
                indicators,
                reported("substance-misuse-successful-completions", "Substance misuse: successful completions", true));
        return indicators;
    }

    private static Indicator reported(String id, String title, boolean higherIsBetter) {
        Polarity polarity = higherIsBetter ? Polarity.HIGHER_IS_BETTER : Polarity.LOWER_IS_BETTER;
        return new Indicator(id, 1, title, "percent", polarity, Set.of(), null);
    }

    private static void add(Map<String, Indicator> indicators, Indicator indicator) {
        indicators.put(indicator.id(), indicator);
    }

    private static Set<Category> victimBased() {
        return Arrays.stream(Category.values())
                .filter(Category::isVictimBased)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
    }

    private static Map<Category, List<String>> counted(boolean hate) {
        Map<Category, List<String>> counted = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            List<String> moved = new ArrayList<>(List.of(category.slug()));
            if (category.isVictimBased()) {
                moved.add(VICTIM_BASED_CRIME);
            }
            if (hate && category != Category.HATE_CRIME) {
                moved.add(Category.HATE_CRIME.slug());
            }
            counted.put(category, List.copyOf(moved));
        }
        return counted;
    }
}
