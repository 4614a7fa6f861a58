package org.communitysafety.reporting.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.communitysafety.kit.problem.Fault;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.reporting.application.delivery.Deliveries;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.Silence;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Reads a request's parameters and gathers what is wrong with them, so that every fault is named at once. */
final class Question {
    private final List<Fault> faults = new ArrayList<>();

    AreaCode area(String text) {
        return area("area", text);
    }

    AreaCode area(String name, String text) {
        return read(text, name, AreaCode::new, "an area is a GSS code such as E06000018");
    }

    LocalDate date(String name, String text) {
        return read(text, name, LocalDate::parse, "a date is written 2021-03-31");
    }

    Period period(String text) {
        return period("period", text);
    }

    Period period(String name, String text) {
        return read(text, name, Period::parse, "a period is " + Period.FORM);
    }

    AlertState state(String text) {
        return read(text, "state", AlertState::valueOf, "a state is PENDING, FIRING, ACKNOWLEDGED, RESOLVED or STALE");
    }

    Deliveries.State deliveryState(String text) {
        return read(text, "state", Deliveries.State::valueOf, "a state is WAITING, DELIVERED or GIVEN_UP");
    }

    Silence.State silenceState(String text) {
        return read(
                text,
                "state",
                token -> Silence.State.valueOf(token.toUpperCase(Locale.ROOT)),
                "a state is active, pending or expired");
    }

    AlertKind kind(String name, String text) {
        return read(
                text,
                name,
                AlertKind::of,
                "a kind of alert is target-status, signal, milestone, deliverable, "
                        + "threshold, cluster, equality, feed or overdue");
    }

    UUID alert(String name, String text) {
        return read(text, name, UUID::fromString, "an alert is named by its id, a UUID");
    }

    Instant instant(String name, String text) {
        return read(text, name, Instant::parse, "an instant is written 2021-03-31T12:00:00Z");
    }

    /** The sequence number to go on from; null on the first page. */
    Long cursor(String text) {
        return read(
                text,
                "cursor",
                cursor -> Long.valueOf(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)),
                "a cursor is taken from the address in next");
    }

    static String cursor(long sequence) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(sequence).getBytes(StandardCharsets.US_ASCII));
    }

    /** Null for what is no identifier of an alert: there is no such alert then. */
    static UUID alertId(String text) {
        return identifier(text);
    }

    /** Null for what is no identifier: there is no such thing then. */
    static UUID identifier(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    void fault(String name, String code, String detail) {
        faults.add(new Fault(name, code, detail));
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(422, "the question cannot be answered as it is put", faults));
        }
    }

    static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(404, detail));
    }

    private <T> T read(String text, String name, Function<String, T> reading, String right) {
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            fault(
                    name,
                    "bad-" + name.replace("/", "").replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                    right);
            return null;
        }
    }
}
