package org.communitysafety.gateway.web.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.stream.Reference;

/** Silences as reporting-service answers them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Silences(List<Silence> items) {
    private static final String MUTED_BY = "silence:";

    /** @param state {@code active}, or {@code pending} for one that is to come */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Silence(
            String id,
            String state,
            Matchers matchers,
            Instant startsAt,
            Instant endsAt,
            String comment,
            String author) {}

    /** Which alerts a silence is about; null matches any, and all that are given have to match. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Matchers(String plan, String measure, String indicator, String area, String agency, String kind) {
        /** Alerts of its kind about the same as this one. */
        static Matchers like(AlertChanged alert) {
            AlertChanged.Subject subject = alert.subject();
            return new Matchers(
                    alert.plan(),
                    alert.measure(),
                    subject == null ? null : subject.indicator(),
                    alert.area(),
                    subject == null ? null : subject.agency(),
                    alert.kind());
        }

        /** For example {@code Threshold alerts about Burglary in Radford}. */
        String inWords(Reference reference) {
            String about = Stream.of(
                            Optional.ofNullable(measure).map(id -> measureTitle(id, reference)),
                            Optional.ofNullable(indicator)
                                    .filter(any -> measure == null)
                                    .map(AlertSubjects::indicator),
                            Optional.ofNullable(agency).map(reference::agencyName))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" and "));
            return (kind == null ? "Every alert" : AlertWords.kind(kind) + " alerts")
                    + (about.isEmpty() ? "" : " about " + about)
                    + (area == null ? "" : " in " + reference.areaName(area))
                    + planned(reference);
        }

        private String planned(Reference reference) {
            return plan == null
                    ? ""
                    : " of " + reference.plan(plan).map(PlanPublished::title).orElse("the plan " + plan);
        }

        private String measureTitle(String id, Reference reference) {
            return AlertSubjects.measure(reference, plan, id)
                    .map(found -> found.title())
                    .orElse("the measure " + id);
        }
    }

    Silences {
        items = items == null ? List.of() : List.copyOf(items);
    }

    Silences and(Silences others) {
        return new Silences(Stream.concat(items.stream(), others.items.stream()).toList());
    }

    /** What mutes an alert; empty when no silence does, or it is not among these. */
    Optional<Silence> muting(AlertChanged alert) {
        return items.stream()
                .filter(silence -> (MUTED_BY + silence.id()).equals(alert.muted()))
                .findFirst();
    }

    /** Those that are about something, the first to end first. */
    Silences about(Predicate<Matchers> something) {
        return new Silences(items.stream()
                .filter(silence -> something.test(silence.matchers()))
                .sorted(Comparator.comparing(Silence::endsAt))
                .toList());
    }

    static boolean isSilenced(AlertChanged alert) {
        return alert.muted() != null && alert.muted().startsWith(MUTED_BY);
    }
}
