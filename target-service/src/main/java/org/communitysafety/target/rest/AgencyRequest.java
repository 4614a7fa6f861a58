package org.communitysafety.target.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * An agency as somebody describes it.
 *
 * @param from the date from which this holds; today when left out
 */
public record AgencyRequest(String name, String kind, String area, String from) {
    private static final int LONGEST_NAME = 200;

    /** @throws org.communitysafety.kit.problem.ProblemException with every fault */
    Agency toAgency(String id, Clock clock) {
        List<Refusal> refusals = new ArrayList<>();
        if (!AgencyId.isWellFormed(id)) {
            refusals.add(new Refusal("/agency", "malformed-agency", "lower-case words joined by hyphens"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            refusals.add(new Refusal("/name", "required", "a text of 1 to 200 characters"));
        }
        Optional<Agency.Kind> knownKind = knownKind();
        if (knownKind.isEmpty()) {
            refusals.add(new Refusal(
                    "/kind",
                    "unknown-kind",
                    "one of police, council, fire, health, probation, housing, charity, partnership"));
        }
        if (!AreaCode.isWellFormed(area)) {
            refusals.add(new Refusal("/area", "malformed-area", "an area is an ONS code such as E06000018"));
        }
        LocalDate since = since(clock, refusals);
        if (!refusals.isEmpty()) {
            throw Questions.refused(refusals, "the agency was not taken");
        }
        return new Agency(new AgencyId(id), name, knownKind.orElseThrow(), new AreaCode(area), 1, since);
    }

    private Optional<Agency.Kind> knownKind() {
        return Arrays.stream(Agency.Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    private LocalDate since(Clock clock, List<Refusal> refusals) {
        try {
            return from == null ? PartnershipTime.dateOf(clock.instant()) : LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            refusals.add(new Refusal("/from", "malformed-date", "a date is 2021-04-01"));
            return null;
        }
    }
}
