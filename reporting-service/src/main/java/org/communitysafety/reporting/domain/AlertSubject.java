package org.communitysafety.reporting.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;

/**
 * What an alert is about. Each is null where it does not apply.
 *
 * @param partnership the agency identifier of the plan's owner
 * @param agency whose records or figures these are, or who has to act
 * @param category of incidents, for a feed
 * @param item what else tells two subjects of one rule apart: the date of a milestone, a pathway
 */
public record AlertSubject(
        String plan,
        String partnership,
        String target,
        String measure,
        AreaCode area,
        String indicator,
        String agency,
        String category,
        String item) {
    /** A measure of a plan. */
    public static AlertSubject of(MeasureStatus.Subject subject) {
        return new AlertSubject(
                subject.plan(),
                subject.partnership(),
                subject.target(),
                subject.measure(),
                subject.area(),
                subject.indicator(),
                null,
                null,
                null);
    }

    /** An indicator in an area, about which a rule of its own says something. */
    public static AlertSubject of(String indicator, AreaCode area) {
        return new AlertSubject(null, null, null, null, area, indicator, null, null, null);
    }

    /** What an agency sends of a category. */
    public static AlertSubject feed(String agency, String category) {
        return new AlertSubject(null, null, null, null, null, null, agency, category, null);
    }

    /** What stands overdue on a pathway with an agency or a service. */
    public static AlertSubject overdue(String agency, String pathway) {
        return new AlertSubject(null, null, null, null, null, null, agency, null, pathway);
    }

    AlertSubject withItem(String named) {
        return new AlertSubject(plan, partnership, target, measure, area, indicator, agency, category, named);
    }

    /** What can have one open alert at most: the rule and what it is about. */
    String key(String rule) {
        Stream<Object> parts = plan == null
                ? Stream.of(rule, indicator, area, agency, category, item)
                : Stream.of(rule, plan, measure, area, item);
        return parts.map(part -> part == null ? "" : part.toString()).collect(Collectors.joining("|"));
    }
}
