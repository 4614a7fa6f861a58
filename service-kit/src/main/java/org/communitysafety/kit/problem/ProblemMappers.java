package org.communitysafety.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.communitysafety.kit.kafka.PublishFailedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into problem+json; the framework's own answers are empty or HTML. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo uri) {
        return e.problem().at(uri.getRequestUri().getPath()).toResponse();
    }

    @ServerExceptionMapper
    public Response kafkaSilent(PublishFailedException e, UriInfo uri) {
        LOG.warnf("not acknowledged by Kafka path=%s cause=%s", uri.getPath(), e.getCause());
        return answer(
                Problem.unavailable(
                        "Kafka does not acknowledge; what was not acknowledged may be sent again without harm",
                        RETRY_AFTER_SECONDS),
                uri);
    }

    @ServerExceptionMapper
    public Response notJson(JsonProcessingException e, UriInfo uri) {
        var where = e.getLocation();
        String detail = where == null
                ? "the body is not the JSON expected here"
                : "the body is not the JSON expected here, line %d column %d"
                        .formatted(where.getLineNr(), where.getColumnNr());
        int status = e instanceof JsonMappingException ? 422 : 400;
        return answer(Problem.of(status, detail, List.of(new Fault("", "not-json", detail))), uri);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return notJson(json, uri);
        }
        Response original = e.getResponse();
        Response answer = answer(Problem.of(original.getStatus(), sentence(original.getStatus())), uri);
        String allowed = original.getHeaderString("Allow");
        return allowed == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allowed).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Exception e, UriInfo uri) {
        if (DatabaseOutage.isBehind(e)) {
            LOG.warnf("database away path=%s cause=%s", uri.getPath(), e.getMessage());
            return answer(
                    Problem.unavailable("the database does not answer; events are still accepted", RETRY_AFTER_SECONDS),
                    uri);
        }
        LOG.errorf(e, "request failed path=%s", uri.getPath());
        return answer(Problem.of(500, "the platform failed; the fault is logged and nothing was half done"), uri);
    }

    private static Response answer(Problem problem, UriInfo uri) {
        return problem.at(uri.getRequestUri().getPath()).toResponse();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "the request cannot be understood";
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not take this method";
            case 406 -> "this address cannot answer in a form you accept";
            case 413 -> "the body is larger than this address takes";
            case 415 -> "this address does not take this media type";
            default -> "the request was refused";
        };
    }
}
