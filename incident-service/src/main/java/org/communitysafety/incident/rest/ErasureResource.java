package org.communitysafety.incident.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.communitysafety.incident.application.ErasePerson;
import org.communitysafety.incident.application.Provenance;
import org.communitysafety.incident.application.Standards;
import org.communitysafety.incident.domain.ErasureRequest;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.web.Caller;

/** Has persons forgotten. What names them is never repeated, in no answer and no log. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {
    private static final String FORM = "a JSON object with agency and person";
    private static final int LONGEST = 64 * 1024;

    private final ErasePerson persons;
    private final Standards standards;
    private final ObjectMapper mapper;
    private final Clock clock;

    ErasureResource(ErasePerson persons, Standards standards, ObjectMapper mapper, Clock clock) {
        this.persons = persons;
        this.standards = standards;
        this.mapper = mapper;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erase(
            @HeaderParam(Caller.HEADER) String caller,
            @HeaderParam(TraceParent.HEADER) String traceParent,
            InputStream body)
            throws IOException {
        ErasureRequest.Judged judged = ErasureRequest.judge(members(read(body)), standards.agencies());
        if (judged.request() == null) {
            throw Refused.faults(judged.faults());
        }
        Provenance provenance = new Provenance(clock.instant(), Caller.of(caller), TraceParent.currentOr(traceParent));
        ErasePerson.Receipt receipt = persons.erase(judged.request(), provenance);
        return Response.accepted(ErasureView.of(judged.request().agency(), receipt))
                .build();
    }

    /** What is too long is read and forgotten, so that its sender gets to the answer. */
    private static byte[] read(InputStream body) throws IOException {
        byte[] read = body.readNBytes(LONGEST + 1);
        if (read.length > LONGEST) {
            body.transferTo(OutputStream.nullOutputStream());
            throw new ProblemException(Problem.of(413, "a request to erase has at most %d bytes".formatted(LONGEST)));
        }
        return read;
    }

    /** Read here, since the framework's own answer to a body that is no object is empty. */
    private Map<?, ?> members(byte[] body) throws IOException {
        try {
            if (mapper.readValue(body, Object.class) instanceof Map<?, ?> members) {
                return members;
            }
            throw Refused.body(new Fault("", FaultCode.WRONG_TYPE, FORM));
        } catch (JsonProcessingException e) {
            throw Refused.body(new Fault("", FaultCode.MALFORMED_JSON, FORM));
        }
    }
}
