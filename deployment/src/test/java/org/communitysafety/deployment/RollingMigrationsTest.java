package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While instances of two releases stand side by side on one database, the older ones write and read what they always did: a
 * migration may add to what is there (expand), and takes away only what no release in use knows any more (contract).
 */
class RollingMigrationsTest {
    /** The last one of each service that could not be rolled; docs/reliability.md says how to get past it. */
    private static final Map<String, Integer> NOT_ROLLED =
            Map.of("incident-service", 0, "target-service", 20, "reporting-service", 15);

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final List<Pattern> BREAKING = Stream.of(
                    "\\brename\\b",
                    "\\bdrop\\s+(table|column|schema|type)\\b",
                    "\\bset\\s+not\\s+null\\b",
                    "\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b",
                    "\\badd\\s+column\\s+(if\\s+not\\s+exists\\s+)?\\w+(?:(?!,|;|\\bdefault\\b|\\badd\\b)[\\s\\S])*\\bnot\\s+null\\b"
                            + "(?!(?:(?!,|;|\\badd\\b)[\\s\\S])*\\bdefault\\b)")
            .map(rule -> Pattern.compile(rule, Pattern.CASE_INSENSITIVE))
            .toList();

    @Test
    void sinceThenNoMigrationTakesAwayWhatAnOlderReleaseUses() throws IOException {
        for (Map.Entry<String, Integer> service : NOT_ROLLED.entrySet()) {
            Map<Integer, Path> later = new TreeMap<>(migrations(service.getKey())).tailMap(service.getValue(), false);

            assertFalse(later.isEmpty(), service.getKey());
            for (Path migration : later.values()) {
                assertEquals(List.of(), breaking(Files.readString(migration)), migration.toString());
            }
        }
    }

    @Test
    void theOnesThatCouldNotBeRolledAreFound() throws IOException {
        assertFalse(
                breaking(Files.readString(migrations("target-service").get(20))).isEmpty());
        assertFalse(breaking(Files.readString(migrations("reporting-service").get(15)))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table feed rename column a to b;",
                "drop table feed;",
                "alter table feed drop column a;",
                "alter table feed alter column a set not null;",
                "alter table feed alter column a type bigint;",
                "alter table feed add column a int not null;",
                "alter table feed add column a text not null default 'x', add column b int not null;"
            })
    void eachWayToBreakAnOlderReleaseIsFound(String sql) {
        assertFalse(breaking(sql).isEmpty(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table feed (a int not null, b text not null);",
                "alter table feed add column a int;",
                "alter table feed add column a text not null default '' check (a <> 'b');",
                "alter table feed alter column a drop not null;",
                "-- we do not rename anything\ncreate index feed_a on feed (a);"
            })
    void whatOnlyAddsIsLeftAlone(String sql) {
        assertEquals(List.of(), breaking(sql));
    }

    private static List<String> breaking(String sql) {
        String statements = COMMENT.matcher(sql).replaceAll("");
        return BREAKING.stream()
                .flatMap(rule -> rule.matcher(statements).results())
                .map(found -> found.group().strip())
                .toList();
    }

    private static Map<Integer, Path> migrations(String service) throws IOException {
        Map<Integer, Path> migrations = new TreeMap<>();
        try (Stream<Path> files = Files.list(Repository.file(service + "/src/main/resources/db/migration"))) {
            files.forEach(file -> VERSION.matcher(file.getFileName().toString())
                    .results()
                    .forEach(name -> migrations.put(Integer.valueOf(name.group(1)), file)));
        }
        return migrations;
    }
}
