package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AgencyId;

/** Gathers what is wrong with a pathway, each with what would be right. */
final class PathwayFaults {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final Pattern STEP = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");
    private static final int LONGEST_STEP = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST = 500;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

    private final List<Refusal> found = new ArrayList<>();

    List<Refusal> found() {
        return List.copyOf(found);
    }

    void refuse(String at, String code, String detail) {
        found.add(new Refusal(at, code, detail));
    }

    /** Looks at each entry of a list under its own pointer; an entry that is null is a fault. */
    <T> void each(String at, Collection<T> entries, BiConsumer<String, T> look) {
        if (entries.size() > MOST) {
            refuse(at, "too-many", "at most " + MOST);
            return;
        }
        int index = 0;
        for (T entry : entries) {
            String pointer = at + "/" + index++;
            if (entry == null) {
                refuse(pointer, "required", "an entry is not null");
            } else {
                look.accept(pointer, entry);
            }
        }
    }

    /** As {@link #each}, where no two entries may have the same name. */
    <T> void eachNamed(
            String at, Collection<T> entries, String member, Function<T, String> name, BiConsumer<String, T> look) {
        Set<String> seen = new HashSet<>();
        each(at, entries, (pointer, entry) -> {
            if (name.apply(entry) != null && !seen.add(name.apply(entry))) {
                refuse(pointer + member, "duplicate", "this stands twice in the pathway");
            }
            look.accept(pointer, entry);
        });
    }

    void token(String at, String value) {
        if (!AgencyId.isWellFormed(value)) {
            refuse(at, "malformed-identifier", "lower-case words joined by hyphens, at most 100 characters");
        }
    }

    void tokenIfAny(String at, String value) {
        if (value != null) {
            token(at, value);
        }
    }

    void step(String at, String value) {
        if (value == null
                || value.length() > LONGEST_STEP
                || !STEP.matcher(value).matches()) {
            refuse(at, "malformed-step", "upper-case words joined by underscores, for example ACTION_TAKEN");
        }
    }

    void title(String at, String value) {
        if (isNoText(value, LONGEST_TITLE)) {
            refuse(at, "required", "a text of 1 to 200 characters, none of them NUL");
        }
    }

    void text(String at, String value) {
        if (isNoText(value, LONGEST_TEXT)) {
            refuse(at, "required", "a text of 1 to 2000 characters, none of them NUL");
        }
    }

    /** PostgreSQL keeps every character but NUL. */
    private static boolean isNoText(String value, int longest) {
        return value == null || value.isBlank() || value.length() > longest || value.indexOf('\0') >= 0;
    }

    void textIfAny(String at, String value) {
        if (value != null) {
            text(at, value);
        }
    }

    void oneOf(String at, String value, Collection<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            List<String> sorted = allowed.stream().sorted().toList();
            refuse(at, "unknown-value", "one of " + String.join(", ", sorted));
        }
    }

    /** Each is one of those allowed, and there is at least one. */
    void someOf(String at, Collection<String> values, Collection<String> allowed) {
        if (values == null || values.isEmpty()) {
            refuse(at, "required", "at least one");
        } else {
            each(at, values, (pointer, value) -> oneOf(pointer, value, allowed));
        }
    }

    void between(String at, int value, int least, int most) {
        if (value < least || value > most) {
            refuse(at, "out-of-range", "a whole number from " + least + " to " + most);
        }
    }

    /** Null passes: whether a figure is needed is for the caller to say. */
    void figureIfAny(String at, BigDecimal value) {
        if (value != null
                && (value.precision() > MOST_DIGITS || value.scale() > MOST_DECIMALS || -value.scale() > MOST_DIGITS)) {
            refuse(
                    at,
                    "out-of-range",
                    "a number of at most " + MOST_DIGITS + " digits, " + MOST_DECIMALS + " decimals");
        }
    }

    void date(String at, String value) {
        if (value == null || !isDate(value)) {
            refuse(at, "malformed-date", "a date is 2021-04-01, between 1900 and 2999");
        }
    }

    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
