package org.communitysafety.gateway.web.scorecard;

import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.Wording;

/** Puts a reader's question back into the form it came from. */
final class QuestionViews {
    private QuestionViews() {}

    /** @param faults all there are, those of the question among them */
    static QuestionView of(String plan, ScorecardQuestion asked, ScorecardParts parts, List<Reply.Fault> faults) {
        ScorecardQuestion.Typed typed = asked.typed();
        return new QuestionView(
                parts.priorities(asked),
                parts.areas(asked),
                day("asOf", "As of", "Judge the latest period that had ended by this day.", typed.asOf(), faults),
                day(
                        "knownAt",
                        "As known on",
                        "Leave out what has come in since the end of this day.",
                        typed.knownAt(),
                        faults),
                day(
                        "since",
                        "Compare with what was known on",
                        "Each measure then says what it was at the end of this day.",
                        typed.since(),
                        faults),
                faults,
                asked.isFiltered() || asked.isOfThePast() || asked.since() != null || !faults.isEmpty(),
                past(asked),
                asked.isOfThePast() || !faults.isEmpty()
                        ? null
                        : Frame.LIVE + "?plan="
                                + parts.plans().stream().map(Addresses::encoded).collect(Collectors.joining(",")),
                asked.address(plan, false, false),
                asked.isFiltered() ? asked.unfiltered().address(plan, true, false) : null,
                asked.address(plan, true, true));
    }

    private static QuestionView.DayView day(
            String name, String label, String hint, String typed, List<Reply.Fault> faults) {
        String fault = faults.stream()
                .filter(each -> name.equals(each.pointer()))
                .map(Reply.Fault::detail)
                .findFirst()
                .orElse(null);
        return Moments.day(typed)
                .map(day -> new QuestionView.DayView(name, label, hint, day.toString(), "date", fault))
                .orElseGet(() ->
                        new QuestionView.DayView(name, label, hint, typed, typed.isEmpty() ? "date" : "text", fault));
    }

    private static String past(ScorecardQuestion asked) {
        if (!asked.isOfThePast()) {
            return null;
        }
        String judged = asked.asOf() == null
                ? "the figures as they stood"
                : "the figures as of " + Wording.day(asked.asOf().toString());
        String known = asked.knownAt() == null
                ? "by all that is known now"
                : "by what was known on " + Moments.inWords(asked.typed().knownAt(), asked.knownAt());
        return "This is the past: " + judged + ", " + known
                + ". It does not change, and alerts and feeds are not shown.";
    }
}
