package org.communitysafety.incident.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.ImportFile;
import org.communitysafety.incident.application.ImportLedger;
import org.communitysafety.incident.application.ImportResult;
import org.communitysafety.incident.application.Provenance;
import org.communitysafety.incident.application.Refusal;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.SourceName;
import org.communitysafety.incident.rest.formats.IntakeConfig;
import org.communitysafety.incident.rest.formats.SpooledStreetFile;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;

/** Takes a data.police.uk file in as the whole truth of its source. */
@ApplicationScoped
class FileIntake {
    private final ImportFile imports;
    private final ImportLedger ledger;
    private final IntakeConfig config;

    FileIntake(ImportFile imports, ImportLedger ledger, IntakeConfig config) {
        this.imports = imports;
        this.ledger = ledger;
        this.config = config;
    }

    Response take(IntakeRequest request, Provenance provenance) {
        SourceName source = SourceName.of(request.parameters().getFirst("source"))
                .orElseThrow(() -> Refused.parameter("source", SourceName.FORM));
        boolean replace = request.flag("replace");
        ledger.check(source);
        try (SpooledStreetFile file =
                SpooledStreetFile.of(request.body(), request.type().charset(), config)) {
            return answer(
                    request.isDryRun()
                            ? imports.judge(source, file, replace)
                            : imports.take(source, file, replace, provenance));
        } catch (BrokenBodyException e) {
            throw Refused.body(e.fault());
        }
    }

    private static Response answer(ImportResult result) {
        return switch (result.outcome()) {
            case PUBLISHED ->
                Response.accepted(SummaryView.of(result.receipt())).build();
            case UNCHANGED, JUDGED ->
                Response.ok(SummaryView.of(result.receipt())).build();
            case CONFLICT ->
                throw new ProblemException(Problem.of(409, result.reason())
                        .with(Map.of("source", result.holder().value())));
            case NOTHING_ACCEPTED -> {
                List<Fault> faults =
                        result.receipt().refusals().stream().map(Refusal::fault).toList();
                throw Refused.many(
                        422,
                        "no row was accepted; nothing was published",
                        faults,
                        SummaryView.of(result.receipt()).members());
            }
        };
    }
}
