package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Category;

/**
 * What incidents weigh, as it is written: by offence code, else by category. An incident that neither names weighs
 * nothing and does not count. Weights are greater than zero and have at most three decimals.
 *
 * @param version counts from 1; given by the platform
 * @param from ISO 8601 date from which this version is in use
 * @param source where the weights come from
 */
public record WeightTable(
        String weights,
        int version,
        String from,
        String title,
        String source,
        String note,
        Map<String, BigDecimal> offenceCodes,
        Map<String, BigDecimal> categories) {
    /** Cells hold whole thousandths of a weight, so that sums are exact. */
    static final int DECIMALS = 3;

    public WeightTable {
        offenceCodes = stated(offenceCodes);
        categories = stated(categories);
    }

    public WeightTable withVersion(int newVersion) {
        return new WeightTable(weights, newVersion, from, title, source, note, offenceCodes, categories);
    }

    /** True when both say the same, whatever their version. */
    public boolean saysTheSameAs(WeightTable other) {
        return equals(other.withVersion(version));
    }

    /** The largest weight that an incident may have which meets one of these; 0 where none has any. */
    BigDecimal heaviest(Collection<Selection> selections) {
        Stream<BigDecimal> byCode = offenceCodes.entrySet().stream()
                .filter(each -> selections.stream().anyMatch(selection -> selection.mayMeet(each.getKey())))
                .map(Map.Entry::getValue);
        Stream<BigDecimal> byCategory = categories.entrySet().stream()
                .filter(each -> selections.stream()
                        .anyMatch(selection ->
                                selection.mayMeet(Category.of(each.getKey()).orElseThrow())))
                .map(Map.Entry::getValue);
        return Stream.concat(byCode, byCategory).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private static Map<String, BigDecimal> stated(Map<String, BigDecimal> given) {
        Map<String, BigDecimal> stated = new TreeMap<>();
        if (given != null) {
            stated.putAll(given);
        }
        stated.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(stated);
    }

    /** In thousandths; by the longest code that holds the offence, else by category, else 0. */
    long thousandths(Counted.Traits incident) {
        BigDecimal weight = offenceCodes.entrySet().stream()
                .filter(each -> Selection.holds(each.getKey(), incident.offenceCode()))
                .max(Comparator.comparingInt(each -> each.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(categories.getOrDefault(incident.category().slug(), BigDecimal.ZERO));
        return weight.movePointRight(DECIMALS).longValueExact();
    }
}
