package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as trees, with anchors and merges followed. */
final class Yaml {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_ALIASES = 500;

    private Yaml() {}

    /** The documents of a stream, without empty ones. */
    static List<JsonNode> documents(String text) {
        return StreamSupport.stream(parser().loadAll(text).spliterator(), false)
                .filter(document -> document != null)
                .<JsonNode>map(MAPPER::valueToTree)
                .toList();
    }

    static JsonNode document(String text) {
        return documents(text).get(0);
    }

    /** Keys that occur twice are refused: the second would win in silence. */
    private static org.yaml.snakeyaml.Yaml parser() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    }
}
