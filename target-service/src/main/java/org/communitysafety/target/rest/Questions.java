package org.communitysafety.target.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.kit.problem.Fault;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** Reads query parameters and remembers every one that is wrong, so that one answer names them all. */
final class Questions {
    private final MultivaluedMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();

    Questions(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** @param reader empty when the text is wrong */
    <T> Optional<T> one(String name, Function<String, Optional<T>> reader, String code, String detail) {
        String text = given.getFirst(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> read = reader.apply(text);
        if (read.isEmpty()) {
            refuse(name, code, detail);
        }
        return read;
    }

    /** As {@link #one}; to leave it out is wrong too. */
    <T> Optional<T> required(String name, Function<String, Optional<T>> reader, String code, String detail) {
        String text = given.getFirst(name);
        if (text == null || text.isEmpty()) {
            refuse(name, "required", detail);
        }
        return one(name, reader, code, detail);
    }

    Optional<AreaCode> area(String name) {
        return one(name, Questions::areaCode, "malformed-area", "an area is an ONS code such as E06000018");
    }

    List<AreaCode> areas(String name) {
        List<AreaCode> areas = new ArrayList<>();
        for (String text : given.getOrDefault(name, List.of())) {
            areaCode(text)
                    .ifPresentOrElse(
                            areas::add,
                            () -> refuse(name, "malformed-area", "an area is an ONS code such as E06000018"));
        }
        return areas;
    }

    Optional<AgencyId> agency(String name) {
        return one(
                name,
                text -> AgencyId.isWellFormed(text) ? Optional.of(new AgencyId(text)) : Optional.empty(),
                "malformed-agency",
                "an agency is lower-case words joined by hyphens");
    }

    int limit(int usual, int most) {
        return one(
                        "limit",
                        text -> text.matches("[1-9]\\d{0,6}") && Integer.parseInt(text) <= most
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.empty(),
                        "out-of-range",
                        "a whole number from 1 to " + most)
                .orElse(usual);
    }

    /** The parts of where the page before ended. */
    <T> Optional<T> cursor(Function<String[], T> reader) {
        return one(
                "cursor",
                text -> {
                    try {
                        String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                        return decoded.indexOf('\0') >= 0
                                ? Optional.empty()
                                : Optional.of(reader.apply(decoded.split("\n", -1)));
                    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
                        return Optional.empty();
                    }
                },
                "bad-cursor",
                "a cursor is taken from `next` as it stands");
    }

    static String cursorOf(Object... parts) {
        List<String> texts = new ArrayList<>();
        for (Object part : parts) {
            texts.add(part.toString());
        }
        byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses where nothing was given. */
    void needed(String name, String detail) {
        String text = given.getFirst(name);
        if (text == null || text.isEmpty()) {
            refuse(name, "required", detail);
        }
    }

    void refuse(String name, String code, String detail) {
        faults.add(new Fault(name, code, detail));
    }

    /** @throws ProblemException when any parameter was wrong */
    void done() {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(422, "the question cannot be answered as asked", faults));
        }
    }

    static ProblemException refused(List<Refusal> refusals, String detail) {
        List<Fault> faults = refusals.stream()
                .map(refusal -> new Fault(refusal.pointer(), refusal.code(), refusal.detail()))
                .toList();
        return new ProblemException(Problem.of(422, detail, faults));
    }

    static ProblemException missing(String what) {
        return new ProblemException(Problem.of(404, what));
    }

    private static Optional<AreaCode> areaCode(String text) {
        return AreaCode.isWellFormed(text) ? Optional.of(new AreaCode(text)) : Optional.empty();
    }
}
