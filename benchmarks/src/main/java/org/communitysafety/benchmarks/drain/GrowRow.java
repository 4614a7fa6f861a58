package org.communitysafety.benchmarks.drain;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.communitysafety.benchmarks.ThisMachine;

/**
 * One drain onto a history.
 *
 * @param held how many records were kept before
 * @param bytes of all tables and indexes of the platform's figures afterwards
 */
record GrowRow(long held, int instances, int partitions, Measured measured, long bytes) {
    private static final String BYTES =
            "select sum(pg_total_relation_size(oid))::bigint from pg_class where relkind in ('r', 'm')"
                    + " and relnamespace = 'target'::regnamespace";

    static GrowRow of(long held, int instances, int partitions, Measured measured, Testbed testbed)
            throws SQLException {
        long bytes = Long.parseLong(testbed.query(BYTES).get(0).get(0));
        return new GrowRow(held, instances, partitions, measured, bytes);
    }

    String line() {
        return String.format(
                Locale.UK,
                "| %,d | %,d | %d | %d | %,.0f | %.1f + %.1f | %,d |",
                held,
                measured.records(),
                partitions,
                instances,
                measured.perSecond(),
                measured.ownCpuPerMillion(),
                measured.otherCpuPerMillion(),
                bytes / 1_000_000);
    }

    static String table(List<GrowRow> rows) {
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(" Each drain by fresh JVMs with 1 GB of heap, from the first batch kept to the last.\n\n")
                .append("| events kept before | drained | partitions | instances | events/s |"
                        + " CPU-s per million: own + broker and database | database after, MB |\n")
                .append("|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }
}
