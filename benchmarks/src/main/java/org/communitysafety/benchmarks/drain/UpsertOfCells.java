package org.communitysafety.benchmarks.drain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.contracts.Topics;

/** The gains of batches as they are polled, each batch's cells sorted and upserted from arrays. */
final class UpsertOfCells implements WritingLimit.Work {
    private static final String UPSERT =
            """
            insert into contender.written as held (indicator, area, month, agency, count)
            select indicator, area, date 'epoch' + month, agency, count
              from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[])
                as gained (indicator, area, month, agency, count)
            on conflict (indicator, area, month, agency) do update set count = held.count + excluded.count
            """;
    private static final String TABLE = "create table contender.written (indicator text collate \"C\","
            + " area text collate \"C\", month date, agency text collate \"C\", count bigint not null,"
            + " primary key (indicator, area, month, agency))";

    private final String kafka;
    private final int records;
    private final Places places;
    private final List<Map<String, Long>> batches = new ArrayList<>();

    UpsertOfCells(Places places, String kafka, int records) {
        this.places = places;
        this.kafka = kafka;
        this.records = records;
    }

    @Override
    public long prepare(Connection connection) throws SQLException {
        WritingLimit.execute(connection, TABLE);
        WritingLimit.execute(connection, "set enable_seqscan = off");
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                WritingLimit.BATCH);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.INCIDENTS).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList());
            int read = 0;
            while (read + WritingLimit.BATCH <= records) {
                var polled = consumer.poll(Duration.ofSeconds(1));
                read += polled.count();
                if (!polled.isEmpty()) {
                    batches.add(gains(polled));
                }
            }
        }
        return batches.stream().mapToLong(Map::size).sum();
    }

    private Map<String, Long> gains(Iterable<ConsumerRecord<byte[], byte[]>> polled) {
        Map<String, Long> gains = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            Incident incident = IncidentReading.of(record);
            if (incident != null) {
                incident.cells(places).forEach(cell -> gains.merge(cell, 1L, Long::sum));
            }
        }
        return gains;
    }

    @Override
    public long write(Connection connection) throws SQLException {
        long written = 0;
        for (Map<String, Long> gains : batches) {
            String[][] parts =
                    gains.keySet().stream().map(cell -> cell.split("\\|")).toArray(String[][]::new);
            Map<String, Integer> days = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
                set(connection, statement, 1, "text", strings(parts, part -> part[0]));
                set(connection, statement, 2, "text", strings(parts, part -> part[1]));
                set(
                        connection,
                        statement,
                        3,
                        "int4",
                        Arrays.stream(parts)
                                .map(part -> days.computeIfAbsent(part[2], UpsertOfCells::day))
                                .toArray(Integer[]::new));
                set(connection, statement, 4, "text", strings(parts, part -> EventSupply.AGENCY));
                set(connection, statement, 5, "bigint", gains.values().toArray(new Long[0]));
                written += statement.executeUpdate();
            }
        }
        return written;
    }

    private static Integer day(String month) {
        return Math.toIntExact(LocalDate.parse(month + "-01").toEpochDay());
    }

    private static String[] strings(String[][] parts, Function<String[], String> of) {
        return Arrays.stream(parts).map(of).toArray(String[]::new);
    }

    private static void set(Connection connection, PreparedStatement statement, int at, String type, Object[] values)
            throws SQLException {
        statement.setArray(at, connection.createArrayOf(type, values));
    }
}
