package org.communitysafety.cli.files;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a file holds, told by how it begins. */
enum FileCollection {
    INCIDENTS("incidents"),
    REFERRALS("referrals");

    private static final List<String> STEP_COLUMNS = List.of("pathway", "step");
    private static final List<String> MEETING_COLUMNS = List.of("panel", "attended");
    private static final Pattern STEP_OR_MEETING =
            Pattern.compile("\"pathway\"\\s*:|\"panel\"\\s*:|org\\.communitysafety\\.(referral\\.step|panel\\.met)\\b");

    private final String endpoint;

    FileCollection(String endpoint) {
        this.endpoint = endpoint;
    }

    String endpoint() {
        return endpoint;
    }

    /** @param start of the file, without a byte order mark: a CSV file's first line decides, else what is named first */
    static FileCollection of(FileKind kind, String start) {
        boolean referrals = kind == FileKind.CSV
                ? columns(start).containsAll(STEP_COLUMNS) || columns(start).containsAll(MEETING_COLUMNS)
                : STEP_OR_MEETING.matcher(start).find();
        return referrals ? REFERRALS : INCIDENTS;
    }

    private static List<String> columns(String start) {
        return Arrays.stream(start.lines().findFirst().orElse("").split(","))
                .map(column -> column.replace("\"", "").strip())
                .toList();
    }
}
