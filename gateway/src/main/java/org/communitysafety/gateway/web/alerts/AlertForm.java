package org.communitysafety.gateway.web.alerts;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.FormFaults;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * What somebody typed into a form about alerts, and what was found wrong with it. Times are local ones of the United Kingdom;
 * of an hour that there is twice the first is meant.
 *
 * @param action {@code acknowledge}, {@code silence} or {@code withdraw}; empty for a page that was only opened
 * @param silence the one to withdraw
 */
public record AlertForm(
        String action,
        String note,
        String startsAt,
        String endsAt,
        String comment,
        String silence,
        List<Reply.Fault> faults) {
    private static final Map<String, String> FAULTS = Map.of(
            "/endsAt missing-endsAt", "Enter when the silence ends",
            "/endsAt bad-endsAt", "The silence must end after it begins, and not in the past",
            "/endsAt too-long", "The silence must end within a year of its beginning",
            "/comment bad-comment", "Enter why, in at most 200 characters");

    static final AlertForm EMPTY = new AlertForm("", "", "", "", "", "", List.of());

    static AlertForm typed(MultivaluedMap<String, String> form) {
        return new AlertForm(
                text(form, "action"),
                text(form, "note"),
                text(form, "startsAt"),
                text(form, "endsAt"),
                text(form, "comment"),
                text(form, "silence"),
                List.of());
    }

    /** Nothing was sent from it, or what was sent was taken. */
    public boolean isGood() {
        return faults.isEmpty();
    }

    AlertForm refused(List<Reply.Fault> found) {
        List<Reply.Fault> worded = FormFaults.worded(found, FAULTS);
        return new AlertForm(action, note, startsAt, endsAt, comment, silence, worded);
    }

    /** As the API takes it. */
    Map<String, Object> acknowledgement() {
        return Collections.singletonMap("note", note.isBlank() ? null : note.strip());
    }

    /** As the API takes it. @throws DateTimeException never after {@link #misread} found nothing */
    Map<String, Object> silenceOf(Silences.Matchers matchers) {
        Map<String, Object> silence = new HashMap<>();
        silence.put("matchers", matchers);
        silence.put("startsAt", startsAt.isBlank() ? null : instant(startsAt).toString());
        silence.put("endsAt", endsAt.isBlank() ? null : instant(endsAt).toString());
        silence.put("comment", comment.strip());
        return silence;
    }

    /** Times that nobody can read, which the service is not asked about. */
    List<Reply.Fault> misread() {
        List<Reply.Fault> faults = new ArrayList<>();
        check(faults, "startsAt", startsAt);
        check(faults, "endsAt", endsAt);
        return faults;
    }

    private static void check(List<Reply.Fault> faults, String field, String typed) {
        try {
            if (!typed.isBlank()) {
                instant(typed);
            }
        } catch (DateTimeException e) {
            faults.add(new Reply.Fault("/" + field, "unreadable", "Enter a real date and time"));
        }
    }

    private static Instant instant(String typed) {
        return LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                .atZone(PartnershipTime.ZONE)
                .toInstant();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String typed = form.getFirst(name);
        return typed == null ? "" : typed;
    }
}
