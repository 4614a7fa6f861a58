package org.communitysafety.reporting.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.communitysafety.reporting.application.Scorecard;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.board.BoardReport.Heading;
import org.communitysafety.reporting.domain.board.Commentary;

/** Reads what is to be frozen or said, and names everything that is wrong with it. */
final class BoardReportReading {
    /** What no document of any format can hold; line breaks and tabs are none of it. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]|[\\p{Cs}\\uFFFE\\uFFFF]");

    private static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);

    private final Question question = new Question();

    /** @param asOf null for the business date; {@code knownAt} null for now */
    record Wish(Heading heading, LocalDate asOf, Instant knownAt) {}

    Wish read(BoardReportRequest request, Clock clock) {
        if (request == null) {
            question.fault("", "missing-body", "a report is an object with plan, title and meetingOn");
            question.refuseFaults();
        }
        if (request.plan() == null || request.plan().isBlank()) {
            question.fault("/plan", "missing-plan", "the plan whose scorecard is frozen");
        }
        String title = text("/title", request.title(), Heading.LONGEST_TITLE);
        if (title != null && title.contains("\n")) {
            question.fault("/title", "bad-title", "a title is one line");
        }
        LocalDate meetingOn = date("/meetingOn", request.meetingOn());
        if (isMissing(request.meetingOn())) {
            question.fault("/meetingOn", "missing-meeting-on", "the day on which the board meets, written 2021-06-01");
        }
        LocalDate asOf = date("/asOf", request.asOf());
        Instant knownAt = isMissing(request.knownAt()) ? null : question.instant("/knownAt", request.knownAt());
        if (knownAt != null && knownAt.isAfter(clock.instant())) {
            question.fault("/knownAt", "not-yet", "an instant that has come");
        }
        question.refuseFaults();
        return new Wish(new Heading(request.plan(), title, meetingOn), asOf, knownAt);
    }

    /** The versions of the plan, if there is such a plan. */
    List<Plan> plan(Optional<List<Plan>> versions) {
        if (versions.isEmpty()) {
            question.fault("/plan", "unknown-plan", "a plan that is listed under /api/v1/plans");
            question.refuseFaults();
        }
        return versions.get();
    }

    /** The scorecard, if anything was known. */
    Scorecard known(Wish wish, BiFunction<Instant, LocalDate, Optional<Scorecard>> reading) {
        Optional<Scorecard> card = reading.apply(wish.knownAt(), wish.asOf())
                .filter(read -> !read.all().isEmpty());
        if (card.isEmpty()) {
            question.fault(
                    wish.knownAt() == null ? "/plan" : "/knownAt",
                    "nothing-known",
                    "something has to be known of a measure before it is frozen");
            question.refuseFaults();
        }
        return card.get();
    }

    String commentary(CommentaryRequest request) {
        if (request == null) {
            question.fault("", "missing-body", "a commentary is an object with a text");
            question.refuseFaults();
        }
        String text = text("/text", request.text(), Commentary.LONGEST);
        question.refuseFaults();
        return text;
    }

    /** Without blanks around it, and with line breaks of one kind. */
    private String text(String pointer, String given, int longest) {
        String text = given == null
                ? ""
                : given.replace("\r\n", "\n").replace('\r', '\n').strip();
        String name = pointer.substring(1);
        if (text.isEmpty()) {
            question.fault(pointer, "missing-" + name, "it needs a " + name);
        } else if (text.length() > longest) {
            question.fault(pointer, "too-long", "a %s has at most %,d characters".formatted(name, longest));
        } else if (CONTROL.matcher(text).find()) {
            question.fault(pointer, "bad-" + name, "a " + name + " has no control characters");
        }
        return text;
    }

    /** A form sends what nobody filled in as nothing. */
    private LocalDate date(String pointer, String text) {
        LocalDate date = isMissing(text) ? null : question.date(pointer, text);
        if (date != null && date.isAfter(LAST_DATE)) {
            question.fault(pointer, "bad-date", "a date up to " + LAST_DATE);
        }
        return date;
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
