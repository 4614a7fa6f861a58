package org.communitysafety.kit.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;

/** Counts what is set aside, by topic, every topic from the start: what first appears with 1 is never seen to grow. */
@Startup
@ApplicationScoped
public class DeadLetterMetrics {
    private final Map<String, Counter> setAside;

    public DeadLetterMetrics(MeterRegistry registry) {
        setAside = Topics.all().stream()
                .map(Topic::name)
                .filter(topic -> !topic.endsWith(Topics.DEAD_LETTERS_SUFFIX))
                .collect(Collectors.toMap(Function.identity(), topic -> counter(topic, registry)));
    }

    private static Counter counter(String topic, MeterRegistry registry) {
        return Counter.builder("csp.dead.letters")
                .description("Records set aside because they cannot be read")
                .tag("topic", topic)
                .register(registry);
    }

    void setAside(String topic) {
        setAside.get(topic).increment();
    }
}
