package org.communitysafety.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a service answered to a page. */
public final class Reply {
    private static final Logger LOG = Logger.getLogger(Reply.class);
    private static final int NONE = 503;
    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    private final int status;
    private final byte[] body;
    private final ObjectMapper mapper;

    Reply(int status, byte[] body, ObjectMapper mapper) {
        this.status = status;
        this.body = body;
        this.mapper = mapper;
    }

    /** In the place of an answer that did not come. */
    public static Reply none() {
        return new Reply(NONE, new byte[0], new ObjectMapper());
    }

    /** In the place of an answer that was not asked for. @param why for people */
    public static Reply unasked(String why) {
        ObjectMapper mapper = new ObjectMapper();
        byte[] body = mapper.createObjectNode().put("detail", why).toString().getBytes(StandardCharsets.UTF_8);
        return new Reply(NONE, body, mapper);
    }

    /**
     * A fault that the service found.
     *
     * @param pointer where in what was sent; null when it is about all of it
     */
    public record Fault(String pointer, String code, String detail) {}

    /** As the service answered; 503 when it did not. */
    public int status() {
        return status;
    }

    /** Nobody answered, or said to ask again later. */
    public boolean isMissing() {
        return status == NONE;
    }

    public boolean isGood() {
        return status >= OK && status < REDIRECTION;
    }

    /** Empty when the service refused, did not answer, or answered something else. */
    public <T> Optional<T> as(Class<T> type) {
        if (!isGood() || body.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(body, type));
        } catch (IOException e) {
            LOG.warnf("not a %s: %s", type.getSimpleName(), e);
            return Optional.empty();
        }
    }

    /** What was refused and why, for people; what the service says of the whole where it names no single fault. */
    public List<Fault> faults() {
        if (isGood()) {
            return List.of();
        }
        try {
            JsonNode problem = mapper.readTree(body);
            List<Fault> faults = new ArrayList<>();
            problem.path("errors").forEach(error -> faults.add(fault(error)));
            if (faults.isEmpty() && problem.hasNonNull("detail")) {
                faults.add(new Fault(
                        null, String.valueOf(status), problem.path("detail").asText()));
            }
            return faults.isEmpty() ? List.of(silent()) : faults;
        } catch (IOException e) {
            return List.of(silent());
        }
    }

    private static Fault fault(JsonNode error) {
        return new Fault(
                error.path("pointer").asText(null),
                error.path("code").asText(null),
                error.path("detail").asText(""));
    }

    private Fault silent() {
        return new Fault(null, String.valueOf(status), "the service did not answer; please try again");
    }
}
