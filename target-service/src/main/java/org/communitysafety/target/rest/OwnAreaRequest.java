package org.communitysafety.target.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.OwnArea;
import org.communitysafety.target.domain.OwnAreaRules;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * An own area as somebody describes it.
 *
 * @param members LSOAs and wards of the look-up
 * @param partnership that of the members when left out
 * @param from the date from which this is in use; today when left out
 */
public record OwnAreaRequest(String name, List<String> members, String partnership, String from) {

    /** @throws org.communitysafety.kit.problem.ProblemException with every fault */
    OwnArea toArea(String code, Geography geography, Clock clock) {
        List<String> written = members == null
                ? List.of()
                : members.stream().map(member -> Objects.toString(member, "")).toList();
        List<Refusal> refusals = new ArrayList<>();
        if (!AreaCode.isWellFormed(code) || new AreaCode(code).kind() != AreaCode.Kind.OWN) {
            refusals.add(new Refusal("/code", "malformed-area", "own- and lower-case words joined by hyphens"));
        }
        refusals.addAll(OwnAreaRules.check(name, written, partnership, geography));
        LocalDate since = since(clock, refusals);
        if (!refusals.isEmpty()) {
            throw Questions.refused(refusals, "the area was not taken");
        }
        return new OwnArea(
                new AreaCode(code),
                1,
                name,
                written.stream().map(AreaCode::new).toList(),
                partnership == null ? null : new AreaCode(partnership),
                since);
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
