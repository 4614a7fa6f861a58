package org.communitysafety.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What the platform answered.
 *
 * @param body the JSON of the answer; a missing node when there was none
 * @param retryAfter how long the platform asks to wait, with 503 and 429
 */
public record Answer(int status, JsonNode body, Optional<Duration> retryAfter) {
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY_REQUESTS = 429;

    public Answer {
        body = body == null ? MissingNode.getInstance() : body;
    }

    /** Stands for an answer that did not come because the connection broke: it is worth another try. */
    static Answer broken(IOException cause) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("title", "No answer")
                .put("detail", "the connection broke (" + cause.getMessage() + "); the command can be repeated safely");
        return new Answer(UNAVAILABLE, body, Optional.empty());
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public boolean asksToWait() {
        return status == UNAVAILABLE || status == TOO_MANY_REQUESTS;
    }

    /** The refusal in words: the problem's title and detail, or the status alone. */
    public String reason() {
        StringJoiner words = new StringJoiner(": ");
        words.add(status + " " + body.path("title").asText("")).setEmptyValue(Integer.toString(status));
        String detail = body.path("detail").asText("");
        return detail.isEmpty() ? words.toString().strip() : words.add(detail).toString();
    }

    /** This answer, or the failure it is. */
    public Answer orFail(String what) {
        if (!isSuccess()) {
            throw new PlatformException(what + " was refused, " + reason() + faults());
        }
        return this;
    }

    private String faults() {
        StringBuilder text = new StringBuilder();
        body.path("errors").forEach(fault -> text.append("\n  ")
                .append(fault.path("pointer").asText())
                .append(" ")
                .append(fault.path("detail").asText()));
        return text.toString();
    }
}
