package org.communitysafety.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
    public Answer {
        body = body == null ? MissingNode.getInstance() : body;
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public boolean asksToWait() {
        return status == 503 || status == 429;
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
        body.path("errors").forEach(fault -> text.append("\n  ").append(fault.path("pointer").asText()).append(" ")
                .append(fault.path("detail").asText()));
        return text.toString();
    }
}
