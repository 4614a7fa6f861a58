package org.communitysafety.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;

/**
 * Which topics a service's classes read and write. A class that holds an {@code EventPublisher} or a {@code PromptPublisher}
 * writes the topics it names, one that asks {@code WrittenTopics} is about such as its service writes, one that holds {@code
 * RetainedRecords} looks them up, and one that names topics with none of these follows them. Who sets a record aside writes the
 * dead letters of what its service follows.
 */
record TopicsInCode(Set<String> reads, Set<String> writes) {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern NAMED = Pattern.compile("\\bTopics\\.(\\w+)");
    private static final Pattern PUBLISHES = Pattern.compile("\\b(EventPublisher|PromptPublisher|WrittenTopics)\\b");
    private static final Pattern LOOKS_UP = Pattern.compile("\\bRetainedRecords\\b");
    private static final Pattern FOLLOWS = Pattern.compile("\\bPollLoop\\b|\\bKafkaConsumer\\b");
    private static final Pattern SETS_ASIDE = Pattern.compile("\\bdeadLetters\\.setAside\\(");
    private static final Map<String, List<String>> NAMES = names();

    /** The sources of a service, by file. */
    static Map<Path, String> sources(String service) {
        try (Stream<Path> files = Files.walk(Repository.file(service + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, Repository::text, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TopicsInCode of(Map<Path, String> sources) {
        Set<String> reads = new TreeSet<>();
        Set<String> looksUp = new TreeSet<>();
        Set<String> writes = new TreeSet<>();
        boolean setsAside = false;
        boolean follows = false;
        for (String source : sources.values()) {
            String code = COMMENT.matcher(source).replaceAll("");
            Set<String> named = named(code);
            boolean publishes = PUBLISHES.matcher(code).find();
            if (publishes) {
                writes.addAll(named);
            }
            if (LOOKS_UP.matcher(code).find()) {
                looksUp.addAll(named);
            } else if (!publishes) {
                reads.addAll(named);
            }
            setsAside |= SETS_ASIDE.matcher(code).find();
            follows |= FOLLOWS.matcher(code).find();
        }
        if (setsAside) {
            reads.stream()
                    .filter(topic -> !isOfLetters(topic))
                    .map(Topics::deadLettersOf)
                    .forEach(writes::add);
        }
        if (!follows) {
            reads.clear();
        }
        reads.addAll(looksUp);
        return new TopicsInCode(reads, writes);
    }

    private static boolean isOfLetters(String topic) {
        return topic.endsWith(Topics.DEAD_LETTERS_SUFFIX);
    }

    private static Set<String> named(String code) {
        return NAMED.matcher(code)
                .results()
                .flatMap(found -> NAMES.getOrDefault(found.group(1), List.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the members of the register of topics stand for. */
    private static Map<String, List<String>> names() {
        Set<String> registered = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        Map<String, List<String>> names = new TreeMap<>();
        names.put("eventTopics", Topics.eventTopics());
        names.put("namingPersons", Topics.namingPersons());
        names.put("deadLetterTopics", Topics.deadLetterTopics());
        for (Field field : Topics.class.getFields()) {
            try {
                if (field.get(null) instanceof String name && registered.contains(name)) {
                    names.put(field.getName(), List.of(name));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }
}
