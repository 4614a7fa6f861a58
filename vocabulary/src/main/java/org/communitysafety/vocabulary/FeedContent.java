package org.communitysafety.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a feed is of: the incidents of a category, the steps of referrals on a pathway, or the meetings of a panel.
 *
 * @param name the category's slug, the pathway's identifier or the panel's token
 */
public record FeedContent(Kind kind, String name) implements Comparable<FeedContent> {
    /** Between the kind and the name; no name has it. */
    public static final String SEPARATOR = ":";

    private static final FeedContent[] CATEGORIES = Arrays.stream(Category.values())
            .map(category -> new FeedContent(Kind.CATEGORY, category.slug()))
            .toArray(FeedContent[]::new);

    /** What the name names. */
    public enum Kind {
        CATEGORY,
        PATHWAY,
        PANEL;

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String prefix() {
            return this == CATEGORY ? "" : token() + SEPARATOR;
        }
    }

    public FeedContent {
        if (name == null || name.isEmpty() || name.contains(SEPARATOR)) {
            throw new IllegalArgumentException("not the name of a feed's content: " + name);
        }
    }

    public static FeedContent of(Category category) {
        return CATEGORIES[category.ordinal()];
    }

    public static FeedContent ofPathway(String pathway) {
        return new FeedContent(Kind.PATHWAY, pathway);
    }

    public static FeedContent ofPanel(String panel) {
        return new FeedContent(Kind.PANEL, panel);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is not that
     */
    public static FeedContent parse(String token) {
        for (Kind kind : new Kind[] {Kind.PATHWAY, Kind.PANEL}) {
            if (token.startsWith(kind.prefix())) {
                return new FeedContent(kind, token.substring(kind.prefix().length()));
            }
        }
        return new FeedContent(Kind.CATEGORY, token);
    }

    /** The content of which exactly one name is stated; empty when none or several are, or it is not a name. */
    public static Optional<FeedContent> named(String category, String pathway, String panel) {
        List<FeedContent> named = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String name =
                    switch (kind) {
                        case CATEGORY -> category;
                        case PATHWAY -> pathway;
                        case PANEL -> panel;
                    };
            if (name != null) {
                if (!AgencyId.isWellFormed(name)) {
                    return Optional.empty();
                }
                named.add(new FeedContent(kind, name));
            }
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The category's slug; null for another kind. */
    public String category() {
        return nameOf(Kind.CATEGORY);
    }

    /** Null for another kind. */
    public String pathway() {
        return nameOf(Kind.PATHWAY);
    }

    /** Null for another kind. */
    public String panel() {
        return nameOf(Kind.PANEL);
    }

    private String nameOf(Kind wanted) {
        return kind == wanted ? name : null;
    }

    /** In the order of their text. */
    @Override
    public int compareTo(FeedContent other) {
        return toString().compareTo(other.toString());
    }

    /** A category's slug alone, for example {@code burglary}; of the others {@code pathway:marac}, {@code panel:marac}. */
    @Override
    public String toString() {
        return kind.prefix() + name;
    }
}
