package org.communitysafety.gateway.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports as files. Making one takes some tens of megabytes for a moment, so they are made one after the other. */
@ApplicationScoped
class ReportFiles {
    private static final int MOST_AT_ONCE = 1;
    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore makers = new Semaphore(MOST_AT_ONCE, true);

    /** Empty where others have been making theirs for too long. */
    Optional<RestResponse<byte[]>> pdf(ReportView report) {
        return made(() -> file(
                report,
                ".pdf",
                "application/pdf",
                PdfDocument.of(
                        ReportPages.document(report).render(), report.report().frozenAt())));
    }

    /** Empty where others have been making theirs for too long. */
    Optional<RestResponse<byte[]>> word(ReportView report) {
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return made(() -> file(report, ".docx", type, WordDocument.of(report)));
    }

    RestResponse<byte[]> csv(ReportView report) {
        byte[] table = ReportTable.of(report).csv().getBytes(StandardCharsets.UTF_8);
        return file(report, ".csv", "text/csv;charset=UTF-8", table);
    }

    private Optional<RestResponse<byte[]>> made(Supplier<RestResponse<byte[]>> making) {
        try {
            if (!makers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(making.get());
        } finally {
            makers.release();
        }
    }

    private static RestResponse<byte[]> file(ReportView report, String ending, String type, byte[] content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + report.fileName() + ending + '"')
                .header("Cache-Control", "no-store")
                .build();
    }
}
