package org.communitysafety.target.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.FeedContent;

/** Replayed versions as rows, each with what it says as one text, in the words of {@link ReplayStatements}. */
record ReplayedRows(List<Row> rows) {

    /** One version of one fact. */
    record Row(String key, FactVersion version, String content) {}

    static ReplayedRows ofIncidents(Collection<IncidentVersion> incidents) {
        return new ReplayedRows(incidents.stream()
                .map(incident -> new Row(
                        incident.agency() + "|" + incident.subject(), incident.version(), content(incident.details())))
                .toList());
    }

    static ReplayedRows ofMeasurements(Collection<Measurement> measurements) {
        return new ReplayedRows(measurements.stream()
                .map(measurement -> new Row(key(measurement.key()), measurement.version(), content(measurement)))
                .toList());
    }

    static ReplayedRows ofDeclarations(Collection<Declaration> declarations) {
        return new ReplayedRows(declarations.stream()
                .map(declaration -> new Row(
                        String.join(
                                "|",
                                declaration.agency().value(),
                                declaration.month().toString(),
                                declaration.source(),
                                declaration.kind().token()),
                        declaration.version(),
                        content(declaration.counts())))
                .toList());
    }

    static ReplayedRows ofSteps(Collection<StepVersion> steps) {
        return new ReplayedRows(steps.stream()
                .map(step -> new Row(key(step), step.version(), content(step)))
                .toList());
    }

    static ReplayedRows ofMeetings(Collection<PanelMeeting> meetings) {
        return new ReplayedRows(meetings.stream()
                .map(meeting -> new Row(key(meeting.key()), meeting.version(), content(meeting)))
                .toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Object[] columns() {
        return new Object[] {
            Column.texts(rows, Row::key),
            Column.of("bigint", rows, row -> Columns.nanoseconds(row.version().recordedAt())),
            Column.texts(rows, row -> row.version().eventId()),
            Column.texts(rows, row -> row.version().dataHash()),
            Column.texts(rows, row -> row.version().tokens()),
            Column.texts(rows, Row::content)
        };
    }

    private static String key(Measurement.Key key) {
        return String.join(
                "|",
                key.agency().value(),
                key.indicator(),
                key.area().value(),
                key.period().toString());
    }

    /** A reference may hold any sign, so that what separates the parts is marked where it is not one that separates. */
    private static String key(StepVersion step) {
        return String.join(
                "|",
                step.referral().agency().value(),
                step.referral().reference().replace("\\", "\\\\").replace("|", "\\|"),
                step.eventId());
    }

    private static String key(PanelMeeting.Key key) {
        return String.join("|", key.agency().value(), key.panel(), key.metOn().toString());
    }

    private static String content(IncidentVersion.Details details) {
        if (details == null) {
            return "cancelled";
        }
        String flags = String.join(" ", new TreeSet<>(details.flags()));
        String rest = String.join(
                " ",
                details.category().slug(),
                orDash(details.offenceCode()),
                orDash(details.area()),
                details.month().toString(),
                orDash(details.occurredOn()),
                orDash(details.recordedOn()));
        return flags.isEmpty() ? rest : rest + " " + flags;
    }

    private static String content(Measurement measurement) {
        return String.join(
                " ",
                orDash(measurement.value()),
                orDash(measurement.numerator()),
                orDash(measurement.denominator()),
                measurement.status().token());
    }

    private static String content(Map<FeedContent, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** Without the persons, which are part of the version. */
    private static String content(StepVersion step) {
        if (step.isCancellation()) {
            return "cancels " + step.corrects();
        }
        StepVersion.Details details = step.details();
        Instant instant = details.at().instant();
        Stream<String> members = Stream.of(
                details.pathway(),
                details.step(),
                details.at().day().toString(),
                orDash(instant == null ? null : Columns.nanoseconds(instant)),
                details.by(),
                orDash(details.from()),
                orDash(details.to()),
                orDash(details.area()),
                orDash(details.theme()),
                orDash(details.reason()),
                orDash(details.score()),
                orDash(step.corrects()));
        Stream<String> attributes =
                details.attributes().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue());
        return Stream.concat(members, attributes).collect(Collectors.joining(" "));
    }

    private static String content(PanelMeeting meeting) {
        String invited = meeting.invited() == null ? "-" : String.join(" ", meeting.invited());
        return "attended " + String.join(" ", meeting.attended()) + " invited " + invited;
    }

    private static String orDash(Object value) {
        if (value instanceof BigDecimal figure) {
            return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
        }
        return value == null ? "-" : value.toString();
    }
}
