package org.communitysafety.gateway.web.scorecard;

import java.util.List;
import org.communitysafety.gateway.routing.Reply;

/**
 * The form over the scorecard, and what it has to say.
 *
 * @param priorities to choose from; one alone is no choice
 * @param areas to choose from; one alone is no choice
 * @param open whether the form stands open: something was asked, or has to be mended
 * @param past what to know of figures that are not those of now; null where they are
 * @param live address of the stream that says when the page has changed; null of the past
 * @param now address of the same figures as they are now
 * @param all address of the same day without a filter; null where there is none
 * @param wall address of the view for a screen on a wall
 */
public record QuestionView(
        List<Choice> priorities,
        List<Choice> areas,
        DayView asOf,
        DayView knownAt,
        DayView since,
        List<Reply.Fault> faults,
        boolean open,
        String past,
        String live,
        String now,
        String all,
        String wall) {

    /** Something to choose. */
    public record Choice(String value, String title, boolean chosen) {}

    /**
     * A field for a day.
     *
     * @param value as the browser's picker takes it, or as it was typed where that is no day
     * @param type {@code date}; {@code text} where a picker would hide what was typed
     * @param fault what would be right; null where nothing is wrong
     */
    public record DayView(String name, String label, String hint, String value, String type, String fault) {}
}
