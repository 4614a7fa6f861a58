package org.communitysafety.reporting.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;

/**
 * What an alert is about. Each is null where it does not apply.
 *
 * @param partnership the agency identifier of the plan's owner
 * @param agency whose records or figures these are, or who has to act
 * @param category of incidents, for a feed
 * @param item what else tells two subjects of one rule apart: the date of a milestone, a pathway, or what a feed is of that
 *     brings no incidents
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

    /** What an agency sends of a category, a pathway or a panel. */
    public static AlertSubject feed(String agency, FeedContent content) {
        String item = content.category() == null ? content.toString() : null;
        return new AlertSubject(null, null, null, null, null, null, agency, content.category(), item);
    }

    /** What the feed is of; null where it is about none. */
    public FeedContent content() {
        if (category != null) {
            return FeedContent.parse(category);
        }
        boolean ofFeed = item != null && plan == null && indicator == null && item.contains(FeedContent.SEPARATOR);
        return ofFeed ? FeedContent.parse(item) : null;
    }

    /** What stands overdue on a pathway with an agency or a service. */
    public static AlertSubject overdue(String agency, String pathway) {
        return new AlertSubject(null, null, null, null, null, null, agency, null, pathway);
    }

    /** The pathway whose steps, or whose clocks, it is about; null where it is about none. */
    public String pathway() {
        FeedContent content = content();
        if (content != null) {
            return content.pathway();
        }
        return plan == null && agency != null ? item : null;
    }

    /** The panel whose meetings it is about; null where it is about none. */
    public String panel() {
        FeedContent content = content();
        return content == null ? null : content.panel();
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
