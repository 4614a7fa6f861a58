package org.communitysafety.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/** The identifier of a partner agency: lower-case words joined by hyphens, for example {@code nottinghamshire-police}. */
public record AgencyId(String value) implements Comparable<AgencyId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public AgencyId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "an agency is lower-case words joined by hyphens, at most 100 characters");
        }
    }

    public static boolean isWellFormed(String text) {
        return text != null && text.length() <= 100 && FORM.matcher(text).matches();
    }

    /** The identifier of a name as data.police.uk prints it: "Nottinghamshire Police" is {@code nottinghamshire-police}. */
    public static AgencyId fromName(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new AgencyId(slug.replaceAll("^-|-$", ""));
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
