package org.communitysafety.vocabulary;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A GSS code of the Office for National Statistics, for example {@code E05012270}; its first three characters say what
 * kind of area it is. A police file also names small areas across the border: W01 in Wales, S01 in Scotland. Peers to be
 * ranked among may be metropolitan districts E08, London boroughs E09, Welsh unitary authorities W06, Welsh police force
 * areas W15 and regions E12. Figures for comparison are stated for England ({@code E92000001}), for England and Wales ({@code K04000001}) and for Wales
 * ({@code W92000004}). An installation's own areas, made of LSOAs and wards, are {@code own-} and lower-case words
 * joined by hyphens, at most 64 characters. Whether the area exists is the look-up's business, not this type's.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    /** For a fault that names what an area can be. */
    public static final String EXPECTED = "an ONS code such as E06000018, or an own area such as own-city-centre";

    private static final Set<String> OF_AN_INCIDENT = Set.of("E01", "E05", "E06", "E07", "E10", "E23", "W01", "S01");
    private static final Set<String> NUMBERED =
            Set.of("E01", "E05", "E06", "E07", "E08", "E09", "E10", "E12", "E23", "W01", "W06", "W15", "S01");
    private static final Set<String> COUNTRIES = Set.of("E92000001", "K04000001", "W92000004");
    private static final Pattern OWN = Pattern.compile("(?=.{5,64}$)own(-[a-z0-9]+)+");

    private static final int KIND_LENGTH = 3;
    private static final int LENGTH = 9;

    /** What an area code stands for. */
    public enum Kind {
        LSOA,
        WARD,
        /** A district that is a partnership of its own: unitary, metropolitan or a London borough. */
        UNITARY,
        DISTRICT,
        COUNTY,
        FORCE,
        REGION,
        /** England, Wales, or both together. */
        COUNTRY,
        /** Made of LSOAs and wards by whoever runs the platform. */
        OWN
    }

    public AreaCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "an area is an LSOA E01, ward E05, district E06 to E09 or W06, county E10,"
                            + " region E12, force E23 or W15 followed by six digits, a country or an own area");
        }
    }

    public static boolean isWellFormed(String text) {
        return text != null
                && (isNumbered(text, NUMBERED)
                        || COUNTRIES.contains(text)
                        || OWN.matcher(text).matches());
    }

    /** Every incident is asked this a few times; a regular expression takes ten times as long. */
    private static boolean isNumbered(String text, Set<String> kinds) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int at = KIND_LENGTH; at < LENGTH; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return kinds.contains(text.substring(0, KIND_LENGTH));
    }

    public Kind kind() {
        return switch (value.substring(0, KIND_LENGTH)) {
            case "E01", "W01", "S01" -> Kind.LSOA;
            case "E05" -> Kind.WARD;
            case "E06", "E08", "E09", "W06" -> Kind.UNITARY;
            case "E07" -> Kind.DISTRICT;
            case "E10" -> Kind.COUNTY;
            case "E12" -> Kind.REGION;
            case "E23", "W15" -> Kind.FORCE;
            case "own" -> Kind.OWN;
            default -> Kind.COUNTRY;
        };
    }

    /** True for what an incident can name: ward, district, county, force or LSOA, and an LSOA across the border. */
    public boolean isPlaceOfIncident() {
        return isNumbered(value, OF_AN_INCIDENT);
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
