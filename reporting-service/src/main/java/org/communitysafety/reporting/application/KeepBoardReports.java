package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.BoardReports.Frozen;
import org.communitysafety.reporting.application.BoardReports.Listed;
import org.communitysafety.reporting.domain.board.BoardReport;
import org.communitysafety.reporting.domain.board.BoardReport.Heading;
import org.communitysafety.reporting.domain.board.BoardReport.Signature;
import org.communitysafety.reporting.domain.board.Commentary;
import org.communitysafety.reporting.domain.board.CommentaryDecision;

/** Freezes scorecards for boards and takes what is said of them. */
@ApplicationScoped
public class KeepBoardReports {
    private final Transactions transactions;
    private final BoardReports reports;
    private final Clock clock;

    KeepBoardReports(Transactions transactions, BoardReports reports, Clock clock) {
        this.transactions = transactions;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * A scorecard to be frozen.
     *
     * @param text the published answer
     * @param figures the same without the instant at which it was given
     */
    public record Published(LocalDate asOf, Instant knownAt, String text, String figures) {}

    /** @param created whether it is new: the same figures frozen once more for a meeting are the report that there is */
    public record Freezing(UUID id, boolean created) {}

    public Freezing freeze(Heading heading, Published card, String author) {
        UUID id = BoardReport.id(heading, card.asOf(), sha256(card.figures()));
        BoardReport report = new BoardReport(
                id,
                heading,
                card.asOf(),
                card.knownAt().truncatedTo(ChronoUnit.MICROS),
                sha256(card.text()),
                signed(author),
                null);
        return new Freezing(id, reports.keep(report, card.text()));
    }

    public Optional<Frozen> find(UUID id) {
        return reports.find(id);
    }

    public List<Listed> list(String plan, Long before, int most) {
        return reports.list(plan, before, most);
    }

    public List<Commentary> commentary(UUID report) {
        return reports.commentary(report);
    }

    /**
     * Signs a commentary with its author and the time.
     *
     * @return empty when there is no such report, or it has no such measure
     */
    public Optional<CommentaryDecision> comment(UUID id, String measure, String text, String author) {
        return transactions.call(() -> {
            reports.lock(id);
            Optional<BoardReport> report = reports.find(id)
                    .filter(frozen -> frozen.measures().stream()
                            .anyMatch(each -> each.key().equals(measure)))
                    .map(Frozen::report);
            Optional<CommentaryDecision> decision =
                    report.map(open -> open.comment(newest(id, measure), measure, text, signed(author)));
            decision.filter(made -> made.outcome() == CommentaryDecision.Outcome.CHANGED)
                    .ifPresent(made -> reports.keep(id, made.commentary()));
            return decision;
        });
    }

    /** From then on nothing more is said of it; one that is closed already stays so. False when there is no such report. */
    public boolean close(UUID id, String by) {
        return transactions.call(() -> {
            reports.lock(id);
            Optional<BoardReport> report = reports.find(id).map(Frozen::report);
            report.filter(open -> open.closed() == null).ifPresent(open -> reports.close(id, signed(by)));
            return report.isPresent();
        });
    }

    private Optional<Commentary> newest(UUID id, String measure) {
        return reports.commentary(id).stream()
                .filter(commentary -> commentary.measure().equals(measure))
                .findFirst();
    }

    /** As exactly as the database keeps it. */
    private Signature signed(String author) {
        return new Signature(author, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
