package org.communitysafety.gateway.web.report;

import java.time.Instant;
import java.util.List;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.TargetWording;
import org.communitysafety.gateway.web.Wording;

/**
 * One measure of a frozen report in words: the same on the page and in every file.
 *
 * @param key by which more is said of it
 * @param item its figures, unrounded
 * @param targetNote null where every period is asked for the same
 * @param data where the figure comes from and whether it is all there was
 * @param said null where nothing is
 * @param earlier what was said before, newest first
 */
public record MeasureView(
        String key,
        ScorecardItem item,
        StatusView status,
        String period,
        String figure,
        String target,
        String targetNote,
        String baseline,
        String change,
        String data,
        SaidView said,
        List<SaidView> earlier) {
    private static final String NONE = "None";

    /**
     * What somebody says of it.
     *
     * @param on the day and time, for people
     */
    public record SaidView(int version, String text, String author, String on, Instant writtenAt) {
        static SaidView of(BoardReport.Version version) {
            return new SaidView(
                    version.version(),
                    version.text(),
                    version.author(),
                    Wording.moment(version.writtenAt()),
                    version.writtenAt());
        }
    }

    static MeasureView of(ScorecardItem item, BoardReport.Commentary commentary) {
        ScorecardItem.Deliverable work =
                item.against() == null ? null : item.against().deliverable();
        List<SaidView> said = commentary.versions().stream().map(SaidView::of).toList();
        return new MeasureView(
                commentary.measure(),
                item,
                StatusView.of(item.rag(), item.whiteReason()),
                Wording.period(item.period()),
                work == null ? figure(item) : state(work),
                TargetWording.now(item, null),
                TargetWording.note(item, null),
                item.baseline() == null
                        ? NONE
                        : Figures.of(item.baseline(), item.unit()) + " in " + Wording.period(item.baselinePeriod()),
                work == null
                        ? Figures.change(item.change(), item.changePercent(), item.changePoints(), item.unit())
                        : NONE,
                work == null
                        ? Wording.source(item.source()) + ". " + completeness(item.complete())
                        : "Judged by people",
                said.isEmpty() ? null : said.get(0),
                said.isEmpty() ? said : said.subList(1, said.size()));
    }

    public String title() {
        return item.title();
    }

    public String explanation() {
        return item.explanation();
    }

    /** Its place on the page. */
    public String anchor() {
        return "measure-" + key;
    }

    /** The shape that stands beside the status's word where nothing is drawn. */
    public String shape() {
        return switch (status.name()) {
            case "green" -> "\u25CF";
            case "amber" -> "\u25B2";
            case "red" -> "\u25A0";
            default -> "\u25CA";
        };
    }

    /** The status in words, with its reason where it has one. */
    public String statusInWords() {
        return status.reason() == null ? status.word() : status.word() + ", " + status.reason();
    }

    private static String figure(ScorecardItem item) {
        if (item.actual() != null) {
            return Figures.of(item.actual(), item.unit());
        }
        return "NOT_COLLECTED".equals(item.whiteReason()) ? "Not collected" : "No figure";
    }

    private static String state(ScorecardItem.Deliverable work) {
        return work.done() ? "Done" : work.overdue() ? "Overdue" : "Under way";
    }

    static String completeness(Boolean complete) {
        if (complete == null) {
            return "Not known to be complete";
        }
        return complete ? "Complete" : "Not complete";
    }
}
