package org.communitysafety.gateway.web.areas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outlines of wards and districts that come with the platform; {@code boundaries/simplify.py} made them. */
@ApplicationScoped
class Outlines {
    private static final String FILE = "/boundaries/areas.geojson";

    private final Map<String, Outline> byCode;

    Outlines(ObjectMapper mapper) {
        try (InputStream file = Outlines.class.getResourceAsStream(FILE)) {
            byCode = read(mapper.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for an area of which the platform has no boundary. */
    Optional<Outline> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Map<String, Outline> read(JsonNode collection) {
        Map<String, Outline> outlines = new HashMap<>();
        for (JsonNode feature : collection.path("features")) {
            List<double[][]> rings = new ArrayList<>();
            for (JsonNode polygon : feature.at("/geometry/coordinates")) {
                rings.add(ring(polygon.path(0)));
            }
            outlines.put(feature.path("id").asText(), new Outline(List.copyOf(rings)));
        }
        return Map.copyOf(outlines);
    }

    private static double[][] ring(JsonNode points) {
        double[][] ring = new double[points.size()][];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new double[] {
                points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble()
            };
        }
        return ring;
    }
}
