package org.communitysafety.gateway.web.problemplans;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A problem plan as target-service answers it.
 *
 * @param from the day from which this version holds, ISO 8601
 * @param owner the agency that answers for it
 * @param objectives null, as each stage, while nothing is said of it
 * @param evaluation what the response is judged by; null until that is settled
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProblemPlan(
        String problemPlan,
        int version,
        String from,
        String title,
        String source,
        String owner,
        Stage objectives,
        Stage scanning,
        Stage analysis,
        Stage response,
        Stage assessment,
        Design evaluation) {

    /** Some of them; of one plan its versions, oldest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Several(List<ProblemPlan> items) {}

    /** What is not known of it is null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stage(String startedOn, String endedOn, String text) {}

    /** A stage with its name. @param stage null while nothing is said of it */
    record NamedStage(String name, Stage stage) {}

    /** What is compared with what. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Design(
            String indicator,
            String source,
            String agency,
            List<String> treated,
            List<String> control,
            List<String> treatedDisplacement,
            List<String> controlDisplacement,
            Span before,
            Span after) {
        /** Every area that it names. */
        List<String> areas() {
            return Stream.of(treated, control, treatedDisplacement, controlDisplacement)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** Periods in a row, both ends included. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Span(String from, String to) {}

    /** All five, in the order of OSARA. */
    List<NamedStage> stages() {
        return List.of(
                new NamedStage("Objectives", objectives),
                new NamedStage("Scanning", scanning),
                new NamedStage("Analysis", analysis),
                new NamedStage("Response", response),
                new NamedStage("Assessment", assessment));
    }
}
