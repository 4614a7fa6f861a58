package org.communitysafety.gateway.web.scorecard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;

/**
 * What a reader asks of the scorecard. All of it stands in the address, so that it can be kept and passed on.
 *
 * @param plan null for the first one that is not fictional
 * @param priority identifier of a priority, or {@link #NO_PRIORITY}; null for all
 * @param area null for all
 * @param asOf the day as of which to judge; its moment is null for the business date
 * @param knownAt what to judge by: what was known at that moment; null for all that is known now
 * @param since what to compare with: what was known at that moment; null for nothing
 * @param kiosk whether it is for a screen on a wall
 * @param faults of what was asked, each with the parameter it is about
 */
public record ScorecardQuestion(
        String plan,
        String priority,
        String area,
        LocalDate asOf,
        Instant knownAt,
        Instant since,
        boolean kiosk,
        Typed typed,
        List<Reply.Fault> faults) {
    static final String NO_PRIORITY = "none";

    /** The days as they were typed; empty where nothing was. */
    public record Typed(String asOf, String knownAt, String since) {}

    static ScorecardQuestion of(MultivaluedMap<String, String> asked, Instant now) {
        List<Reply.Fault> faults = new ArrayList<>();
        Typed typed = new Typed(text(asked, "asOf"), text(asked, "knownAt"), text(asked, "since"));
        LocalDate asOf = null;
        if (!typed.asOf().isEmpty()) {
            asOf = Moments.day(typed.asOf()).orElse(null);
            if (asOf == null) {
                faults.add(fault("asOf", "bad-as-of", "“As of” must be a real date, for example " + Moments.EXAMPLE));
            }
        }
        Instant knownAt = moment("knownAt", "“As known on”", typed.knownAt(), now, faults);
        Instant since = moment("since", "“Compare with”", typed.since(), now, faults);
        return new ScorecardQuestion(
                orNull(text(asked, "plan")),
                orNull(text(asked, "priority")),
                orNull(text(asked, "area")),
                asOf,
                knownAt,
                since,
                "1".equals(text(asked, "kiosk")),
                typed,
                faults);
    }

    /** Whether it is about something else than the figures of now. */
    boolean isOfThePast() {
        return asOf != null || knownAt != null;
    }

    boolean isFiltered() {
        return priority != null || area != null;
    }

    ScorecardQuestion unfiltered() {
        return new ScorecardQuestion(plan, null, null, asOf, knownAt, since, kiosk, typed, faults);
    }

    /** The same of one plan, with its days in the past or without them. */
    String address(String ofPlan, boolean withDays, boolean onAWall) {
        return Addresses.of(
                "/",
                "plan",
                ofPlan,
                "priority",
                priority,
                "area",
                area,
                "asOf",
                withDays ? orNull(typed.asOf()) : null,
                "knownAt",
                withDays ? orNull(typed.knownAt()) : null,
                "since",
                orNull(typed.since()),
                "kiosk",
                onAWall ? "1" : null);
    }

    /** What is known by the end of today is what is known now. */
    private static Instant moment(String parameter, String name, String typed, Instant now, List<Reply.Fault> faults) {
        if (typed.isEmpty() || Moments.isToday(typed, now)) {
            return null;
        }
        Instant moment = Moments.read(typed).orElse(null);
        if (moment == null) {
            faults.add(fault(parameter, "bad-moment", name + " must be a real date, for example " + Moments.EXAMPLE));
        } else if (moment.isAfter(now)) {
            faults.add(fault(parameter, "not-yet", name + " must be today or a day in the past"));
            return null;
        }
        return moment;
    }

    private static Reply.Fault fault(String parameter, String code, String detail) {
        return new Reply.Fault(parameter, code, detail);
    }

    private static String text(MultivaluedMap<String, String> asked, String name) {
        String given = asked.getFirst(name);
        return given == null ? "" : given.strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
