package org.communitysafety.vocabulary;

import java.util.Locale;

/** The identifier of a partner agency: lower-case words joined by hyphens, for example {@code nottinghamshire-police}. */
public record AgencyId(String value) implements Comparable<AgencyId> {
    private static final int LONGEST = 100;

    public AgencyId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "an agency is lower-case words joined by hyphens, at most 100 characters");
        }
    }

    public static boolean isWellFormed(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        boolean afterWord = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean inWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!inWord && (c != '-' || !afterWord)) {
                return false;
            }
            afterWord = inWord;
        }
        return afterWord;
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
