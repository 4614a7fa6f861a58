package org.communitysafety.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An error as RFC 9457 (application/problem+json) has it, naming every fault at once.
 *
 * @param type where the kind of problem is explained
 * @param retryAfterSeconds sent as {@code Retry-After}; null sends none
 * @param members further members of the answer, in order
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Fault> errors,
        @JsonIgnore Integer retryAfterSeconds,
        @JsonIgnore Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        members = new LinkedHashMap<>(members);
    }

    @JsonAnyGetter
    Map<String, Object> furtherMembers() {
        return members;
    }

    /** @param status an HTTP status from 400 on; its name becomes the title */
    public static Problem of(int status, String detail, List<Fault> errors) {
        String title = titleOf(status);
        String type = "/problems/" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Problem(type, title, status, detail, null, errors, null, Map.of());
    }

    public static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    /** 503: nothing was taken, come again. */
    public static Problem unavailable(String detail, int retryAfterSeconds) {
        return of(503, detail).retryAfter(retryAfterSeconds);
    }

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors, retryAfterSeconds, members);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(type, title, status, detail, instance, errors, seconds, members);
    }

    public Problem with(Map<String, Object> further) {
        return new Problem(type, title, status, detail, instance, errors, retryAfterSeconds, further);
    }

    public Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        return (retryAfterSeconds == null ? answer : answer.header("Retry-After", retryAfterSeconds)).build();
    }

    private static String titleOf(int status) {
        if (status == 422) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
