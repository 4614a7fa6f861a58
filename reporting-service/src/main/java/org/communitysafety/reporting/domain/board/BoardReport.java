package org.communitysafety.reporting.domain.board;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan's scorecard, frozen for a meeting. Its figures never change; what is said of them may until it is closed.
 *
 * @param asOf the date from which its figures are seen
 * @param knownAt by what the platform had told until then
 * @param sha256 of the frozen scorecard's text, in hexadecimal digits
 * @param closed null while it is open
 */
public record BoardReport(
        UUID id, Heading heading, LocalDate asOf, Instant knownAt, String sha256, Signature frozen, Signature closed) {
    public BoardReport {
        Objects.requireNonNull(frozen, "somebody froze it");
    }

    /** @param meetingOn the day on which the board meets */
    public record Heading(String plan, String title, LocalDate meetingOn) {
        public static final int LONGEST_TITLE = 200;
    }

    /** Who did it, and when. */
    public record Signature(String by, Instant at) {}

    /**
     * Under which identifier these figures stand: the same ones, frozen twice for the same meeting, are one report.
     *
     * @param figures whatever tells them from others
     */
    public static UUID id(Heading heading, LocalDate asOf, String figures) {
        String all = String.join(
                "\n", heading.plan(), heading.title(), heading.meetingOn().toString(), asOf.toString(), figures);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Somebody says something of a measure.
     *
     * @param newest what was said of it last; empty for nothing yet
     */
    public CommentaryDecision comment(Optional<Commentary> newest, String measure, String text, Signature signature) {
        if (closed != null) {
            return CommentaryDecision.rejected(newest.orElse(null));
        }
        if (newest.filter(before -> before.text().equals(text)).isPresent()) {
            return CommentaryDecision.unchanged(newest.get());
        }
        int version = newest.map(Commentary::version).orElse(0) + 1;
        return CommentaryDecision.changed(new Commentary(measure, version, text, signature));
    }
}
