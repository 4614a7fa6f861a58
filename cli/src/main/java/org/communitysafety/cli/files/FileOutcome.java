package org.communitysafety.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communitysafety.cli.http.Answer;

/**
 * What became of one file.
 *
 * @param counts the figures of the answer in its own words, for example "accepted 10,234, rejected 2"
 * @param refused one line for each refused row the platform names (its first 100)
 * @param rejected rows refused, or 0
 * @param reason why the whole file was refused; empty when it was not
 * @param conflictingSource the source a conflict is with; empty when there is none
 * @param rejects where the refused rows can be fetched
 */
record FileOutcome(
        Verdict verdict,
        String counts,
        List<String> refused,
        long rejected,
        String reason,
        String conflictingSource,
        Rejects rejects) {
    private static final Set<String> NOT_FIGURES = Set.of("received", "accepted", "rejected", "status", "rejectsKept");
    private static final int CONFLICT_STATUS = 409;
    private static final int UNCHANGED_STATUS = 200;

    /** The five ends a file can come to. */
    enum Verdict {
        ACCEPTED,
        UNCHANGED,
        REPLACED,
        CONFLICT,
        REFUSED;

        boolean isDone() {
            return this == ACCEPTED || this == UNCHANGED || this == REPLACED;
        }
    }

    /**
     * Refused rows that the platform keeps.
     *
     * @param address a path; empty when it keeps none
     */
    record Rejects(String address, long kept) {
        private static Rejects of(JsonNode body) {
            return new Rejects(
                    body.path("rejects").asText(""), body.path("rejectsKept").asLong(0));
        }
    }

    FileOutcome {
        refused = List.copyOf(refused);
    }

    /** @param wholeTruth whether the file takes the place of another under its name */
    static FileOutcome of(Answer answer, boolean wholeTruth, boolean replace) {
        Verdict verdict = verdict(answer.status(), wholeTruth, replace);
        JsonNode body = answer.body();
        return new FileOutcome(
                verdict,
                counts(body),
                problems(body),
                body.path("rejected").asLong(0),
                verdict.isDone() ? "" : answer.reason(),
                verdict == Verdict.CONFLICT ? body.path("source").asText("") : "",
                Rejects.of(body));
    }

    /** True when {@code --replace} would make the file the truth of its source; not when another source holds it. */
    boolean isReplaceable(String source) {
        return verdict == Verdict.CONFLICT && (conflictingSource.isEmpty() || conflictingSource.equals(source));
    }

    /** True when every row of the file counts now. */
    boolean isClean() {
        return verdict.isDone() && rejected == 0;
    }

    String line(String name) {
        String head = name + ": " + verdict.name().toLowerCase(Locale.ROOT);
        return counts.isEmpty() ? head : head + " (" + counts + ")";
    }

    private static Verdict verdict(int status, boolean wholeTruth, boolean replace) {
        if (status == CONFLICT_STATUS) {
            return Verdict.CONFLICT;
        }
        if (status / 100 != 2) {
            return Verdict.REFUSED;
        }
        if (wholeTruth && status == UNCHANGED_STATUS) {
            return Verdict.UNCHANGED;
        }
        return wholeTruth && replace ? Verdict.REPLACED : Verdict.ACCEPTED;
    }

    private static String counts(JsonNode body) {
        List<String> figures = new ArrayList<>();
        for (String name : List.of("received", "accepted", "rejected")) {
            if (body.path(name).isIntegralNumber()) {
                figures.add(figure(name, body.path(name)));
            }
        }
        body.properties().forEach(field -> {
            if (field.getValue().isIntegralNumber() && !NOT_FIGURES.contains(field.getKey())) {
                figures.add(figure(field.getKey(), field.getValue()));
            }
        });
        return String.join(", ", figures);
    }

    private static String figure(String name, JsonNode number) {
        return "%s %,d".formatted(name, number.asLong());
    }

    private static List<String> problems(JsonNode body) {
        List<String> lines = new ArrayList<>();
        body.path("problems")
                .forEach(problem -> lines.add("  line %s %s %s: %s"
                        .formatted(
                                problem.path("line").asText("?"),
                                problem.path("pointer").asText(""),
                                problem.path("code").asText(""),
                                problem.path("detail").asText(""))));
        if (lines.isEmpty()) {
            body.path("errors")
                    .forEach(fault -> lines.add("  %s %s: %s"
                            .formatted(
                                    fault.path("pointer").asText(""),
                                    fault.path("code").asText(""),
                                    fault.path("detail").asText(""))));
        }
        return lines;
    }
}
