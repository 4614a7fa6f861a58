package org.communitysafety.gateway.web.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/** The files that came last, with what was refused of them. */
final class FileTable {
    private static final int REASONS_SHOWN = 3;
    private static final int FAULTS_COUNTED = 100;

    private FileTable() {}

    /** @param names of agencies, by identifier */
    static Table of(List<Answers.File> files, UnaryOperator<String> names, Instant now) {
        return Table.of(
                "files",
                "The files that came last, the newest first",
                files.stream().map(file -> row(file, names, now)).toList(),
                Column.text("File"),
                Column.text("Received"),
                Column.figure("Rows"),
                Column.figure("Accepted"),
                Column.figure("Refused"),
                Column.text("Why, most often"),
                Column.text("Agencies"));
    }

    private static Row row(Answers.File file, UnaryOperator<String> names, Instant now) {
        return Row.of(
                Cell.of(file.source()),
                Received.cell(file.at(), now, Figures.NONE),
                Cell.of(Figures.count(file.rows())).raw(file.rows()),
                Cell.of(Figures.count(file.accepted())).raw(file.accepted()),
                Cell.of(Figures.count(file.rejected())).raw(file.rejected()),
                reasons(file),
                agencies(file.agencies(), names));
    }

    private static Cell agencies(List<String> ids, UnaryOperator<String> names) {
        return ids.isEmpty()
                ? Cell.of("None")
                : Cell.of(ids.stream().map(names).collect(Collectors.joining(", ")))
                        .raw(String.join(", ", ids));
    }

    private static Cell reasons(Answers.File file) {
        if (file.rejected() == 0) {
            return Cell.of("Nothing refused");
        }
        String most = file.reasons().stream()
                .limit(REASONS_SHOWN)
                .map(reason -> Wording.token(reason.code()) + " (" + Figures.count(reason.faults()) + ")")
                .collect(Collectors.joining(", "));
        long counted = file.reasons().stream().mapToLong(Answers.Reason::faults).sum();
        return Cell.of(most.isEmpty() ? Figures.NONE : most)
                .noted(counted < FAULTS_COUNTED ? null : "of its first 100 faults");
    }
}
