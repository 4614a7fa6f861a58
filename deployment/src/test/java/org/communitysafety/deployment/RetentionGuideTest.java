package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide of what is kept says what the register of topics, the migrations and the manifests say. */
class RetentionGuideTest {
    private static final String GUIDE = Repository.text("docs/operations/retention.md");
    private static final Pattern TOPIC =
            Pattern.compile("(?m)^\\| `([a-z*.-]+)` \\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern TABLES = Pattern.compile("(?m)^\\| `(\\w+)` \\| ((?:`\\w+`(?:, )?)+) \\|");
    private static final Pattern CHANGE =
            Pattern.compile("(?im)^\\s*(?:create table (?<made>\\w+)|drop table (?<gone>[\\w, ]+)"
                    + "|alter table (?<old>\\w+) rename to (?<fresh>\\w+))");
    private static final String ANY_DEAD_LETTERS = "*" + Topics.DEAD_LETTERS_SUFFIX;
    /** Named once for all schemas. */
    private static final String IN_EVERY_SCHEMA = "consumer_offset";

    @Test
    void theTopicsAreThoseOfTheRegisterWithTheirPartitionsAndTimes() {
        Map<String, String> registered = new TreeMap<>();
        for (Topic topic : Topics.all()) {
            boolean letters = topic.name().endsWith(Topics.DEAD_LETTERS_SUFFIX);
            String told = topic.partitions() + " " + words(topic);
            String other = registered.put(letters ? ANY_DEAD_LETTERS : topic.name(), told);
            assertTrue(other == null || other.equals(told), topic.name());
        }
        Map<String, String> guide = new TreeMap<>();
        TOPIC.matcher(GUIDE)
                .results()
                .forEach(row -> guide.put(row.group(1), row.group(2) + " " + row.group(3) + ": " + row.group(4)));

        assertEquals(registered, guide);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident", "target", "reporting"})
    void everyTableOfTheMigrationsIsThereAndNoOther(String schema) {
        Set<String> guide = new TreeSet<>();
        TABLES.matcher(GUIDE)
                .results()
                .filter(row -> row.group(1).equals(schema))
                .forEach(row -> Stream.of(row.group(2).split(", "))
                        .map(name -> name.replace("`", ""))
                        .forEach(guide::add));

        assertEquals(tables(schema), guide);
    }

    @Test
    void theBackupsAreKeptAsLongAsTheManifestSays() {
        String kept = Yaml.documents(Repository.text("k8s/overlays/production/postgres.yaml")).stream()
                .filter(each -> Manifests.kind(each).equals("ObjectStore"))
                .map(store -> store.at("/spec/retentionPolicy").asText())
                .findFirst()
                .orElseThrow();

        assertTrue(GUIDE.contains("Barman Cloud: " + kept.replace("d", " days") + " "), kept);
    }

    private static String words(Topic topic) {
        Map<String, String> settings = topic.settings();
        if (settings.get("cleanup.policy").equals("delete")) {
            return "Kafka, by age: " + millis(settings, "retention.ms").toDays() + " days";
        }
        String lag = settings.containsKey("min.compaction.lag.ms")
                ? ", " + millis(settings, "min.compaction.lag.ms").toHours() + " hours at the earliest"
                : "";
        return "compaction: a newer record of the key" + lag;
    }

    private static Duration millis(Map<String, String> settings, String name) {
        return Duration.ofMillis(Long.parseLong(settings.get(name)));
    }

    private static Set<String> tables(String schema) {
        Set<String> tables = new TreeSet<>();
        for (Path migration : migrations(schema)) {
            Matcher change = CHANGE.matcher(Repository.text(migration));
            while (change.find()) {
                if (change.group("made") != null) {
                    tables.add(change.group("made"));
                } else if (change.group("gone") != null) {
                    Set.of(change.group("gone").split(", *")).forEach(tables::remove);
                } else if (tables.remove(change.group("old"))) {
                    tables.add(change.group("fresh"));
                }
            }
        }
        tables.remove(IN_EVERY_SCHEMA);
        return tables;
    }

    /** In the order in which they are run. */
    private static Iterable<Path> migrations(String schema) {
        Path folder = Repository.file(schema + "-service/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(RetentionGuideTest::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }
}
