package org.communitysafety.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communitysafety.gateway.routing.RouteTable;

/** The addresses of the published API without what a caller puts into them; its document is where they stand. */
@ApplicationScoped
public class RouteTemplates {
    private static final String DOCUMENT = "/META-INF/openapi.yaml";
    private static final Pattern ADDRESS = Pattern.compile("(?m)^  (/api/v1/\\S+):$");
    /** What identifiers of records look like; anything else that stands in an address may be about somebody. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._:~-]{1,200}");

    private static final String NO_IDENTIFIER = "?";

    private final List<String[]> templates;

    RouteTemplates() {
        this(addresses(text()));
    }

    RouteTemplates(Stream<String> addresses) {
        // What stands there in words is meant before what a caller may put there.
        this.templates = addresses
                .map(RouteTemplates::segments)
                .sorted(Comparator.comparing(RouteTemplates::parameters))
                .toList();
    }

    /**
     * A call's address.
     *
     * @param template as published; of an address that is not, its collection and an asterisk
     * @param records the identifiers in it, {@code ?} in the place of what is none
     */
    public record Address(String template, List<String> records, boolean isPublished) {}

    /** @param path normalised, below the prefix of the API */
    public Address of(String path) {
        String[] segments = segments(path);
        Optional<String[]> template =
                templates.stream().filter(each -> fits(each, segments)).findFirst();
        if (template.isEmpty()) {
            String collection = RouteTable.collectionOf(path)
                    .filter(name -> IDENTIFIER.matcher(name).matches())
                    .orElse(NO_IDENTIFIER);
            return new Address(RouteTable.PREFIX + collection + "/*", List.of(), false);
        }
        List<String> records = new ArrayList<>();
        for (int i = 0; i < segments.length; i++) {
            if (isParameter(template.get()[i])) {
                records.add(IDENTIFIER.matcher(segments[i]).matches() ? segments[i] : NO_IDENTIFIER);
            }
        }
        return new Address(String.join("/", template.get()), List.copyOf(records), true);
    }

    /** All of them. */
    Stream<String> all() {
        return templates.stream().map(segments -> String.join("/", segments));
    }

    private static boolean fits(String[] template, String[] segments) {
        boolean fits = template.length == segments.length;
        for (int i = 0; fits && i < segments.length; i++) {
            fits = isParameter(template[i]) ? !segments[i].isEmpty() : template[i].equals(segments[i]);
        }
        return fits;
    }

    private static long parameters(String[] template) {
        return Stream.of(template).filter(RouteTemplates::isParameter).count();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    /** Slashes at the end say nothing. */
    private static String[] segments(String path) {
        return path.split("/");
    }

    private static Stream<String> addresses(String document) {
        return ADDRESS.matcher(document).results().map((MatchResult found) -> found.group(1));
    }

    private static String text() {
        try (InputStream in = RouteTemplates.class.getResourceAsStream(DOCUMENT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
