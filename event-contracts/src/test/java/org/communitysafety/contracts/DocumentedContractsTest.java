package org.communitysafety.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The architecture page names exactly the topics and event types that are registered. */
class DocumentedContractsTest {
    private static final Pattern TYPE = Pattern.compile("`(org\\.communitysafety\\.[a-z.]+\\.v\\d+)`");
    private static final Pattern TOPIC_ROW = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

    @Test
    void thePageNamesEveryEventTypeAndNoOther() throws IOException {
        assertEquals(new TreeSet<>(EventTypes.all()), found(TYPE));
    }

    @Test
    void thePageNamesEveryTopicAndNoOther() throws IOException {
        Set<String> registered = new TreeSet<>();
        Topics.all().stream()
                .map(Topic::name)
                .filter(name -> !name.endsWith(Topics.DEAD_LETTERS_SUFFIX))
                .forEach(registered::add);

        assertEquals(registered, found(TOPIC_ROW));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "architecture.md"));
        Matcher matcher = pattern.matcher(page);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
