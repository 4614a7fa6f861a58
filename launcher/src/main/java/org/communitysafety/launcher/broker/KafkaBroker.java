package org.communitysafety.launcher.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.communitysafety.launcher.LaunchException;
import org.communitysafety.launcher.process.ChildProcess;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.JavaChild;
import org.communitysafety.launcher.process.Ports;

/**
 * The Kafka broker as a child JVM.
 *
 * @param directory where its log segments are kept between starts
 * @param log the file that takes its output
 */
public record KafkaBroker(Path directory, int port, int controllerPort, Path log) implements Component {
    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public ChildProcess start() {
        List<String> options = List.of(
                "-Xms128m",
                "-Xmx512m",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        return JavaChild.ofThisClassPath(
                options,
                BrokerMain.class,
                List.of(directory.toString(), Integer.toString(port), Integer.toString(controllerPort)),
                log);
    }

    @Override
    public void awaitServing(ChildProcess child) {
        try (TopicRegistration topics = new TopicRegistration("127.0.0.1:" + port)) {
            topics.awaitBroker(Duration.ofSeconds(90), child::isAlive);
        } catch (LaunchException e) {
            throw new LaunchException(e.getMessage() + " Its log: " + log, e);
        }
    }

    @Override
    public boolean servesAt(int servedPort) {
        return Ports.answers(servedPort);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(15);
    }
}
