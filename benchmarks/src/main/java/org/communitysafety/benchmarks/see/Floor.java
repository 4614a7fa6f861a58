package org.communitysafety.benchmarks.see;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The steps between a figure and its status, each alone and one after the other, on the Kafka and PostgreSQL in use. */
final class Floor {
    private static final int WARM_UP = 100;
    private static final int TIMES = 300;
    private static final String TOPIC = "benchmark-floor";

    private Floor() {}

    private interface Step {
        void run() throws IOException, SQLException, ExecutionException, InterruptedException;
    }

    private static Histogram micros(Step step) throws Exception {
        Histogram micros = new Histogram(3);
        for (int time = -WARM_UP; time < TIMES; time++) {
            long begin = System.nanoTime();
            step.run();
            if (time >= 0) {
                micros.recordValue((System.nanoTime() - begin) / 1000);
            }
        }
        return micros;
    }

    /** A record sent, acknowledged, and fetched by a consumer that waits for it. */
    static Histogram handOver(String kafka) throws Exception {
        byte[] record = new byte[1000];
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return micros(() -> {
                var acknowledged = producer.send(new ProducerRecord<>(TOPIC, record));
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    Thread.onSpinWait();
                }
                acknowledged.get();
            });
        }
    }

    /** One row changed and flushed to disk. */
    static Histogram commit(String jdbc) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists benchmark");
            statement.execute("create table if not exists benchmark.floor (n bigint not null)");
            statement.execute("truncate benchmark.floor");
            statement.execute("insert into benchmark.floor values (0)");
            try (PreparedStatement update = connection.prepareStatement("update benchmark.floor set n = n + 1")) {
                return micros(update::execute);
            } finally {
                statement.execute("drop schema benchmark cascade");
            }
        }
    }

    /** A kilobyte to a socket of this machine and one byte back. */
    static Histogram write() throws Exception {
        byte[] kilobyte = new byte[1024];
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket near = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket far = server.accept()) {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread echo = new Thread(() -> echo(far), "echo");
            echo.setDaemon(true);
            echo.start();
            OutputStream out = near.getOutputStream();
            InputStream in = near.getInputStream();
            return micros(() -> {
                out.write(kilobyte);
                if (in.read() < 0) {
                    throw new IOException("the echo ended");
                }
            });
        }
    }

    private static void echo(Socket far) {
        byte[] kilobyte = new byte[1024];
        try {
            while (far.getInputStream().readNBytes(kilobyte, 0, kilobyte.length) == kilobyte.length) {
                far.getOutputStream().write(1);
            }
        } catch (IOException e) {
            // The other side has measured enough.
        }
    }
}
