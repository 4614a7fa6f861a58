package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;

/** What a table of weights has to keep to before it is taken; names every fault at once. */
public final class WeightRules {
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000);

    private final List<Refusal> refusals = new ArrayList<>();

    private WeightRules() {}

    /** @return every fault; empty when the table can be taken */
    public static List<Refusal> check(WeightTable written, LocalDate today) {
        WeightRules rules = new WeightRules();
        rules.checkWords(written);
        rules.checkFrom(written, today);
        written.offenceCodes().forEach((code, weight) -> {
            String at = "/offenceCodes/" + code;
            if (!SelectionRules.OFFENCE_CODE.matcher(code).matches()) {
                rules.refuse(at, "malformed-offence-code", "a Home Office offence code, for example 8N or 105A");
            }
            rules.weight(at, weight);
        });
        written.categories().forEach((slug, weight) -> {
            String at = "/categories/" + slug;
            if (Category.of(slug).filter(found -> found.slug().equals(slug)).isEmpty()) {
                rules.refuse(at, "unknown-category", "there is no such category, see /api/v1/categories");
            }
            rules.weight(at, weight);
        });
        return List.copyOf(rules.refusals);
    }

    private void checkWords(WeightTable written) {
        if (!AgencyId.isWellFormed(written.weights())) {
            refuse("/weights", "malformed-identifier", "an identifier is lower-case words joined by hyphens");
        }
        if (written.title() == null || written.title().isBlank()) {
            refuse("/title", "required", "a text");
        }
        if (written.source() == null || written.source().isBlank()) {
            refuse("/source", "required", "weights say where they come from");
        }
        if (written.offenceCodes().isEmpty() && written.categories().isEmpty()) {
            refuse("", "required", "at least one weight, by offence code or by category");
        }
    }

    private void checkFrom(WeightTable written, LocalDate today) {
        try {
            if (LocalDate.parse(Objects.toString(written.from(), "")).isAfter(today)) {
                refuse("/from", "in-the-future", "today or earlier: a new version weighs every month at once");
            }
        } catch (DateTimeParseException e) {
            refuse("/from", "malformed-date", "a date is 2021-04-01");
        }
    }

    private void weight(String at, BigDecimal weight) {
        if (weight.signum() <= 0
                || weight.compareTo(HEAVIEST) > 0
                || weight.stripTrailingZeros().scale() > WeightTable.DECIMALS) {
            refuse(at, "out-of-range", "a number above 0, at most a million, with at most three decimals");
        }
    }

    private void refuse(String at, String code, String detail) {
        refusals.add(new Refusal(at, code, detail));
    }
}
