package org.communitysafety.target.persistence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;

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
                                declaration.source()),
                        declaration.version(),
                        content(declaration.counts())))
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

    private static String content(Map<Category, Long> counts) {
        Map<String, Long> bySlug = new TreeMap<>();
        counts.forEach((category, count) -> bySlug.put(category.slug(), count));
        return bySlug.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String orDash(Object value) {
        if (value instanceof BigDecimal figure) {
            return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
        }
        return value == null ? "-" : value.toString();
    }
}
