package org.communitysafety.target.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The indicators and weights that ship. */
final class ShippedIndicators {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ShippedIndicators() {}

    static Indicators load() {
        return new Indicators(
                definitions(
                        "categories",
                        "nottingham-cdp-2021-24",
                        "norfolk-ccsp-2012-15",
                        "norfolk-ccsp-2012-15-reported",
                        "examples",
                        "referrals"),
                weights());
    }

    /** Those that count whole categories, which every test of the fold can recount by hand. */
    static Indicators inCategories() {
        return new Indicators(definitions("categories"), List.of());
    }

    static List<IndicatorDefinition> definitions(String... files) {
        List<IndicatorDefinition> all = new ArrayList<>();
        for (String file : files) {
            all.addAll(List.of(read("/indicators/" + file + ".json", IndicatorDefinition[].class)));
        }
        return all;
    }

    static List<WeightTable> weights() {
        return List.of(read("/weights/example-severity.json", WeightTable.class));
    }

    private static <T> T read(String resource, Class<T> type) {
        try (InputStream text = ShippedIndicators.class.getResourceAsStream(resource)) {
            return MAPPER.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
