package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Gathers what is wrong with a plan, each with what would be right. */
final class Faults {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final PlanContext context;
    private final List<Refusal> found = new ArrayList<>();

    Faults(PlanContext context) {
        this.context = context;
    }

    List<Refusal> found() {
        return List.copyOf(found);
    }

    PlanContext context() {
        return context;
    }

    void refuse(String at, String code, String detail) {
        found.add(new Refusal(at, code, detail));
    }

    void identifier(String at, String value) {
        if (!AgencyId.isWellFormed(value)) {
            refuse(at, "malformed-identifier", "an identifier is lower-case words joined by hyphens");
        }
    }

    void unique(String at, String value, Set<String> seen) {
        if (!seen.add(value)) {
            refuse(at, "duplicate", "this stands twice in the plan");
        }
    }

    void title(String at, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_TITLE) {
            refuse(at, "required", "a text of 1 to 200 characters");
        }
    }

    void titleIfAny(String at, String value) {
        if (value != null) {
            title(at, value);
        }
    }

    void textIfAny(String at, String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST_TEXT)) {
            refuse(at, "malformed-text", "a text of 1 to 2000 characters, or null");
        }
    }

    void oneOf(String at, String value, Collection<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            refuse(
                    at,
                    "unknown-value",
                    "one of " + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    void oneOfIfAny(String at, String value, Collection<String> allowed) {
        if (value != null) {
            oneOf(at, value, allowed);
        }
    }

    void indicator(String at, String value) {
        if (context.indicator(value).isEmpty()) {
            refuse(at, "unknown-indicator", "there is no such indicator, see /api/v1/indicators");
        }
    }

    void agency(String at, String value) {
        if (!context.isAgency(value)) {
            refuse(at, "unknown-agency", "there is no such agency, see /api/v1/agencies");
        }
    }

    void agencyIfAny(String at, String value) {
        if (value != null) {
            agency(at, value);
        }
    }

    void area(String at, String value) {
        if (!AreaCode.isWellFormed(value)) {
            refuse(at, "malformed-area", "an area is an ONS code such as E06000018");
        }
    }

    void period(String at, String value) {
        if (Period.tryParse(value).isEmpty()) {
            refuse(at, "malformed-period", "a period is " + Period.FORM);
        }
    }

    void periodOf(String at, String value, Period.Kind kind) {
        if (Period.tryParse(value).filter(period -> period.kind() == kind).isEmpty()) {
            refuse(at, "malformed-period", "a " + kind.token() + "; a period is " + Period.FORM);
        }
    }

    /** @param least itself allowed */
    void number(String at, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            refuse(at, "out-of-range", "a number from " + least.toPlainString() + " to " + most.toPlainString());
        }
    }

    void positive(String at, BigDecimal value, BigDecimal most) {
        if (value == null || value.signum() <= 0 || value.compareTo(most) > 0) {
            refuse(at, "out-of-range", "a number above 0, at most " + most.toPlainString());
        }
    }

    /** @return null when it is no date, and the fault is kept */
    LocalDate date(String at, String value) {
        try {
            return value == null ? noDate(at) : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return noDate(at);
        }
    }

    LocalDate dateIfAny(String at, String value) {
        return value == null ? null : date(at, value);
    }

    void inOrder(String at, LocalDate earlier, LocalDate later, String detail) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            refuse(at, "before-start", detail);
        }
    }

    private LocalDate noDate(String at) {
        refuse(at, "malformed-date", "a date is 2021-04-01");
        return null;
    }
}
