package org.communitysafety.incident.rest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.incident.application.RefusalCounts.Sum;
import org.communitysafety.incident.domain.Intake;

/**
 * Refused events of some days.
 *
 * @param from first day, in the time of England and Wales
 * @param to last day
 * @param items by agency and intake; nothing where nothing was refused
 */
public record RefusalsView(LocalDate from, LocalDate to, List<Item> items) {
    /**
     * What was refused of what one agency sent to one address.
     *
     * @param agency null where the events named none that is registered
     * @param intake {@code incidents}, {@code referrals}, {@code measurements} or {@code feeds}
     * @param events how many were refused
     * @param reasons the most frequent first
     */
    public record Item(String agency, String intake, long events, List<Reason> reasons) {}

    /** @param events how many had the fault; an event may have several */
    public record Reason(String code, long events) {}

    private record Sender(String agency, Intake intake) {}

    static RefusalsView of(LocalDate from, LocalDate to, List<Sum> sums) {
        Map<Sender, List<Sum>> bySender = sums.stream()
                .collect(Collectors.groupingBy(
                        sum -> new Sender(sum.agency(), sum.intake()), LinkedHashMap::new, Collectors.toList()));
        List<Item> items = bySender.entrySet().stream()
                .map(each -> item(each.getKey(), each.getValue()))
                .toList();
        return new RefusalsView(from, to, items);
    }

    private static Item item(Sender sender, List<Sum> sums) {
        long events = sums.stream()
                .filter(sum -> sum.code() == null)
                .mapToLong(Sum::events)
                .sum();
        List<Reason> reasons = sums.stream()
                .filter(sum -> sum.code() != null)
                .map(sum -> new Reason(sum.code().token(), sum.events()))
                .toList();
        String agency = sender.agency().isEmpty() ? null : sender.agency();
        return new Item(agency, sender.intake().name().toLowerCase(Locale.ROOT), events, reasons);
    }
}
