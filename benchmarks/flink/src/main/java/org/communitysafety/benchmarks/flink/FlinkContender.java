package org.communitysafety.benchmarks.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * Flink SQL with RocksDB on a cluster within this JVM, the cells in PostgreSQL. As somebody would run it who knows it:
 * one slot for each core, mini-batches, which also lets the counts be added up before they are sent to the other slot,
 * incremental checkpoints, and statements of many rows to the database.
 */
public final class FlinkContender {
    /** What somebody sets who has read Flink's pages on tuning. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("parallelism.default", "2"),
            Map.entry("taskmanager.numberOfTaskSlots", "2"),
            Map.entry("taskmanager.memory.managed.size", "1g"),
            Map.entry("execution.checkpointing.interval", "10 s"),
            Map.entry("execution.checkpointing.mode", "EXACTLY_ONCE"),
            Map.entry("execution.checkpointing.checkpoints-after-tasks-finish", "false"),
            Map.entry("state.backend.type", "rocksdb"),
            Map.entry("state.backend.rocksdb.predefined-options", "FLASH_SSD_OPTIMIZED"),
            Map.entry("state.backend.rocksdb.use-bloom-filter", "true"),
            Map.entry("execution.checkpointing.incremental", "true"),
            Map.entry("pipeline.object-reuse", "true"),
            Map.entry("table.exec.mini-batch.enabled", "true"),
            Map.entry("table.exec.mini-batch.allow-latency", "500 ms"),
            Map.entry("table.exec.mini-batch.size", "5000"));

    private static final String SOURCE =
            """
            create table incident (
                headers map<string, bytes> not null metadata,
                area string,
                category string,
                occurred string
            ) with (
                'connector' = 'kafka',
                'topic' = 'incidents',
                'properties.bootstrap.servers' = '%s',
                'properties.group.id' = 'flink',
                'properties.max.poll.records' = '5000',
                'properties.interceptor.classes' = '%s',
                'scan.startup.mode' = 'earliest-offset',
                'scan.bounded.mode' = 'latest-offset',
                'format' = 'json',
                'json.ignore-parse-errors' = 'true'
            )
            """;
    /** All times of recording are of one form here, so that their text orders them. */
    private static final String VERSIONS =
            """
            create view version as
            select cast(headers['ce_subject'] as string) as reference,
                   cast(headers['ce_recordedtime'] as string) || ' ' || cast(headers['ce_id'] as string)
                       || ' ' || cast(headers['ce_datahash'] as string) as version,
                   category, area, occurred
              from incident
            """;

    private static final String NEWEST =
            """
            create view newest as
            select category, area, occurred
              from (select *, row_number() over (partition by reference order by version desc) as place from version)
             where place = 1
            """;
    private static final String SINK =
            """
            create table cell (
                part int,
                cell string,
                `count` bigint,
                primary key (part, cell) not enforced
            ) with (
                'connector' = 'jdbc',
                'url' = 'jdbc:postgresql://%s/csp?currentSchema=contender&reWriteBatchedInserts=true',
                'table-name' = 'cell',
                'username' = 'target_service',
                'password' = '',
                'sink.buffer-flush.max-rows' = '5000',
                'sink.buffer-flush.interval' = '500 ms'
            )
            """;
    private static final String COUNT =
            """
            insert into cell
            select 0, cell, count(*)
              from newest, lateral table(cells_of(category, area, occurred)) as held (cell)
             group by cell
            """;

    private FlinkContender() {}

    /** @param arguments root of the repository, Kafka, PostgreSQL, a directory for state, number of records */
    public static void main(String[] arguments) throws Exception {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withConfiguration(settings(Path.of(arguments[3])))
                .build());
        tables.createTemporarySystemFunction("cells_of", new CellsOf(arguments[0]));
        tables.executeSql(SOURCE.formatted(arguments[1], FirstPoll.class.getName()));
        tables.executeSql(VERSIONS);
        tables.executeSql(NEWEST);
        tables.executeSql(SINK.formatted(arguments[2]));
        tables.executeSql(COUNT).await();
        System.out.println("end");
    }

    private static Configuration settings(Path data) throws IOException {
        Path state = Files.createTempDirectory(Files.createDirectories(data), "job");
        Configuration settings = Configuration.fromMap(SETTINGS);
        settings.setString("io.tmp.dirs", state.toString());
        settings.setString(
                "execution.checkpointing.dir",
                state.resolve("checkpoints").toUri().toString());
        return settings;
    }
}
