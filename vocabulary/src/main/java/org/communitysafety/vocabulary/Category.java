package org.communitysafety.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A category of incident: the fourteen of data.police.uk (its fifteenth, "all crime", is a total) and the seven other
 * series that the Nottingham plan 2021-24 monitors. Victim-based follows the Home Office counting rules: violence and
 * sexual offences, robbery, theft, criminal damage and arson.
 */
public enum Category {
    ANTI_SOCIAL_BEHAVIOUR("Anti-social behaviour", Origin.POLICE_UK, false),
    BICYCLE_THEFT("Bicycle theft", Origin.POLICE_UK, true),
    BURGLARY("Burglary", Origin.POLICE_UK, true),
    CRIMINAL_DAMAGE_ARSON("Criminal damage and arson", Origin.POLICE_UK, true),
    DRUGS("Drugs", Origin.POLICE_UK, false),
    OTHER_THEFT("Other theft", Origin.POLICE_UK, true),
    POSSESSION_OF_WEAPONS("Possession of weapons", Origin.POLICE_UK, false),
    PUBLIC_ORDER("Public order", Origin.POLICE_UK, false),
    ROBBERY("Robbery", Origin.POLICE_UK, true),
    SHOPLIFTING("Shoplifting", Origin.POLICE_UK, true),
    THEFT_FROM_THE_PERSON("Theft from the person", Origin.POLICE_UK, true),
    VEHICLE_CRIME("Vehicle crime", Origin.POLICE_UK, true),
    VIOLENT_CRIME("Violence and sexual offences", Origin.POLICE_UK, true),
    OTHER_CRIME("Other crime", Origin.POLICE_UK, false),
    HATE_CRIME("Hate crime", Origin.PARTNERSHIP, false),
    MODERN_SLAVERY("Modern slavery", Origin.PARTNERSHIP, false),
    DRUG_TREATMENT("Drug treatment", Origin.PARTNERSHIP, false),
    CLEANSING_ENVIRONMENTAL("Cleansing and environmental issues", Origin.PARTNERSHIP, false),
    DELIBERATE_FIRES("Deliberate fires", Origin.PARTNERSHIP, false),
    IOM("Integrated Offender Management", Origin.PARTNERSHIP, false),
    REGULATION_ENFORCEMENT("Regulation and enforcement", Origin.PARTNERSHIP, false);

    /** Who defined a category. */
    public enum Origin {
        POLICE_UK,
        PARTNERSHIP
    }

    private static final Map<String, Category> BY_SLUG_OR_NAME = index();

    private final String slug;
    private final String title;
    private final Origin origin;
    private final boolean victimBased;

    Category(String title, Origin origin, boolean victimBased) {
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.title = title;
        this.origin = origin;
        this.victimBased = victimBased;
    }

    /** The category of a slug ({@code violent-crime}) or of data.police.uk's name, in any case; empty when unknown. */
    public static Optional<Category> of(String slugOrName) {
        return slugOrName == null
                ? Optional.empty()
                : Optional.ofNullable(BY_SLUG_OR_NAME.get(slugOrName.strip().toLowerCase(Locale.ROOT)));
    }

    /** The fourteen categories a data.police.uk file may hold, and therefore declares, zeros included. */
    public static List<Category> ofPoliceUk() {
        return Arrays.stream(values()).filter(c -> c.origin == Origin.POLICE_UK).toList();
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The title within a sentence: small but for a name. */
    public String inWords() {
        return this == IOM ? title : title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    public boolean isVictimBased() {
        return victimBased;
    }

    private static Map<String, Category> index() {
        Map<String, Category> index = new TreeMap<>();
        for (Category category : values()) {
            index.put(category.slug(), category);
            index.put(category.title.toLowerCase(Locale.ROOT), category);
        }
        return Map.copyOf(index);
    }

    @Override
    public String toString() {
        return slug();
    }
}
