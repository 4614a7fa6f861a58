package org.communitysafety.target.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.Versions;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.target.domain.Versioned;

/** How a record is put that is replaced whole. */
final class PutRecord {
    private PutRecord() {}

    /**
     * @param field where its identifier stands
     * @param what it is, with its article
     * @throws ProblemException when there is none, or it has another identifier than the path
     */
    static void check(String id, Versioned<?> record, String field, String what) {
        if (record == null) {
            throw new ProblemException(Problem.of(400, what + " is expected in the body"));
        }
        if (!id.equals(record.id())) {
            throw Questions.refused(
                    List.of(new Refusal("/" + field, "differs-from-path", "the identifier of the path")),
                    what + " of another identifier than its path was not taken");
        }
    }

    /** @throws ProblemException with every fault, when it was refused */
    static Response answer(Versions.Outcome<?> outcome, String path, String refused) {
        if (!outcome.refusals().isEmpty()) {
            throw Questions.refused(outcome.refusals(), refused);
        }
        Response.ResponseBuilder answer = outcome.created() ? Response.created(URI.create(path)) : Response.ok();
        return answer.entity(outcome.record()).build();
    }
}
