package org.communitysafety.vocabulary;

import java.util.regex.Pattern;

/**
 * A GSS code of the Office for National Statistics, for example {@code E05012270}; its first three characters say what
 * kind of area it is. A police file also names small areas across the border: W01 in Wales, S01 in Scotland. Whether
 * the area exists is the look-up's business, not this type's.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern FORM = Pattern.compile("(E(01|05|06|07|10|23)|[WS]01)\\d{6}");

    /** What an area code stands for. */
    public enum Kind {
        LSOA,
        WARD,
        UNITARY,
        DISTRICT,
        COUNTY,
        FORCE
    }

    public AreaCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an area is an LSOA E01, ward E05, district E06 or E07, county E10 or"
                    + " force E23 followed by six digits");
        }
    }

    public static boolean isWellFormed(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    public Kind kind() {
        return switch (value.substring(0, 3)) {
            case "E01", "W01", "S01" -> Kind.LSOA;
            case "E05" -> Kind.WARD;
            case "E06" -> Kind.UNITARY;
            case "E07" -> Kind.DISTRICT;
            case "E10" -> Kind.COUNTY;
            default -> Kind.FORCE;
        };
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
