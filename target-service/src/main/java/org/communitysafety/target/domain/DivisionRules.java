package org.communitysafety.target.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the definition of an indicator that divides others has to keep to. */
final class DivisionRules {
    private static final Set<String> RELATIONS =
            Set.of(IndicatorDefinition.Proportion.PART, IndicatorDefinition.Proportion.FLOW);
    private static final Set<String> ADDABLE = Set.of("count", IndicatorRules.GBP);

    private final Indicators known;
    private final BiConsumer<String, String> agency;
    private final Consumer<Refusal> refusals;

    /** @param agency checks that an agency, named at a place, is registered */
    DivisionRules(Indicators known, BiConsumer<String, String> agency, Consumer<Refusal> refusals) {
        this.known = known;
        this.agency = agency;
        this.refusals = refusals;
    }

    void check(IndicatorDefinition written, Indicator.Kind kind) {
        IndicatorRules.only(refusals, "/proportion", kind == Indicator.Kind.PROPORTION, written.proportion() != null);
        if (written.proportion() != null) {
            counting("/proportion/numerator", written.proportion().numerator());
            counting("/proportion/denominator", written.proportion().denominator());
            relation("/proportion/relation", written.proportion().relation());
        }
        IndicatorRules.only(refusals, "/rate", kind == Indicator.Kind.RATE, written.rate() != null);
        if (written.rate() != null) {
            counting("/rate/indicator", written.rate().indicator());
            if (written.rate().per() != null && written.rate().per().signum() <= 0) {
                refuse("/rate/per", "out-of-range", "a number greater than zero");
            }
        }
        IndicatorRules.only(refusals, "/quotient", kind == Indicator.Kind.QUOTIENT, written.quotient() != null);
        if (written.quotient() != null) {
            quotient(written.quotient(), written.unit());
        }
    }

    private void quotient(IndicatorDefinition.Quotient written, String unit) {
        Optional<Indicator> above = addable("/quotient/numerator", written.numerator());
        Optional<Indicator> below = addable("/quotient/denominator", written.denominator());
        boolean known = above.isPresent() && below.isPresent();
        boolean isReported = Stream.of(above, below).flatMap(Optional::stream).anyMatch(each -> !each.isCounted());
        if (written.agency() != null && known && !isReported) {
            refuse("/quotient/agency", "nothing-reported", "only of a reported figure it matters whose it is");
        } else if (written.agency() != null) {
            agency.accept("/quotient/agency", written.agency());
        }
        if (known && IndicatorRules.GBP_PER_CASE.equals(unit) && !(isMoney(above.get()) && !isMoney(below.get()))) {
            refuse("/unit", "not-what-it-divides", "pounds for each case are pounds divided by a count; else ratio");
        }
    }

    private static boolean isMoney(Indicator indicator) {
        return IndicatorRules.GBP.equals(indicator.unit());
    }

    private Optional<Indicator> addable(String at, String id) {
        Optional<Indicator> found = known.find(Objects.toString(id, ""))
                .filter(each -> each.isCounted() ? each.canBeDivided() : ADDABLE.contains(each.unit()));
        if (found.isEmpty()) {
            refuse(
                    at,
                    "not-addable",
                    "an indicator that counts, or is reported as a count or in pounds, see /api/v1/indicators");
        }
        return found;
    }

    private void counting(String at, String id) {
        boolean counts = known.find(Objects.toString(id, ""))
                .filter(Indicator::canBeDivided)
                .isPresent();
        if (!counts) {
            refuse(
                    at,
                    "not-counted",
                    "an indicator of kind count, steps, meetings, clocks or standing that counts, see /api/v1/indicators");
        }
    }

    private void relation(String at, String relation) {
        if (relation != null && !RELATIONS.contains(relation)) {
            refuse(
                    at,
                    "unknown-value",
                    "part where what stands above is some of what stands below, flow where each has its own time");
        }
    }

    private void refuse(String at, String code, String detail) {
        refusals.accept(new Refusal(at, code, detail));
    }
}
