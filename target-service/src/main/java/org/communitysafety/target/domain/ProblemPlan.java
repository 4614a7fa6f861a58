package org.communitysafety.target.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A problem-oriented plan as it is written, by its five stages (OSARA: objectives, scanning, analysis, response,
 * assessment), with what its response is to be judged by. Checked by {@link ProblemPlanRules}; dates are ISO 8601.
 *
 * @param version counts from 1; given by the platform
 * @param from date from which this version holds
 * @param source where it comes from; null when it does not say
 * @param owner the agency that answers for it
 * @param objectives what is to come of it; null, as each stage, while there is nothing to say of it
 * @param evaluation what the response is judged by; null until that is settled
 */
public record ProblemPlan(
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
        Design evaluation)
        implements Versioned<ProblemPlan> {

    /** A stage of the work; what is not known of it is null. */
    public record Stage(String startedOn, String endedOn, String text) {}

    /**
     * What is compared with what. Areas are codes; no place lies in two of them.
     *
     * @param source {@code events} (when left out) or {@code reported}
     * @param agency whose reported figures count; null for counted ones
     * @param treated where the response took place
     * @param control where it did not, and where the same is expected but for it
     * @param treatedDisplacement around the treated areas, where the problem may have moved to
     * @param controlDisplacement around the control areas, to compare these with
     */
    public record Design(
            String indicator,
            String source,
            String agency,
            List<String> treated,
            List<String> control,
            List<String> treatedDisplacement,
            List<String> controlDisplacement,
            Span before,
            Span after) {
        public Design {
            source = source == null ? IndicatorValue.EVENTS : source;
            treated = Plan.listed(treated);
            control = Plan.listed(control);
            treatedDisplacement = Plan.listed(treatedDisplacement);
            controlDisplacement = Plan.listed(controlDisplacement);
        }

        /** True when an agency reports the figures. */
        public boolean countsReports() {
            return IndicatorValue.REPORTED.equals(source);
        }

        /** The codes of one group. */
        public List<String> areas(Group group) {
            return switch (group) {
                case TREATED -> treated;
                case CONTROL -> control;
                case TREATED_DISPLACEMENT -> treatedDisplacement;
                case CONTROL_DISPLACEMENT -> controlDisplacement;
            };
        }
    }

    /** What an area is to the comparison. */
    public enum Group {
        TREATED("treated"),
        CONTROL("control"),
        TREATED_DISPLACEMENT("treatedDisplacement"),
        CONTROL_DISPLACEMENT("controlDisplacement");

        private final String field;

        Group(String field) {
            this.field = field;
        }

        /** As it stands in what is written. */
        public String field() {
            return field;
        }

        /** As it stands in answers. */
        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Periods of one kind in a row, by their names; {@code to} left out is the same as {@code from}. */
    public record Span(String from, String to) {
        public Span {
            to = to == null ? from : to;
        }
    }

    @Override
    public String id() {
        return problemPlan;
    }

    @Override
    public ProblemPlan withVersion(int newVersion) {
        return new ProblemPlan(
                problemPlan,
                newVersion,
                from,
                title,
                source,
                owner,
                objectives,
                scanning,
                analysis,
                response,
                assessment,
                evaluation);
    }

    /** The codes of all areas that it is judged by. */
    public Set<String> areas() {
        return design().stream()
                .flatMap(design -> Stream.of(Group.values()).flatMap(group -> design.areas(group).stream()))
                .collect(Collectors.toSet());
    }

    /** What it is judged by, where that is settled. */
    public Optional<Design> design() {
        return Optional.ofNullable(evaluation);
    }
}
