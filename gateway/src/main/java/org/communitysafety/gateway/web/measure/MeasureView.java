package org.communitysafety.gateway.web.measure;

import java.util.List;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.WorkView;

/**
 * The page of a measure.
 *
 * @param id of the measure in its plan
 * @param target what the plan says; null where the measure is called the same
 * @param area its code
 * @param plansArea what the plan is about; null where that is the area shown
 * @param owner another plan, which judges it; null for none
 * @param status of the period judged; null for another area than the plan's and before anything was judged
 * @param explanation why that status, in a sentence; null without a status
 * @param outlook where the running period is heading; null for nothing to say
 * @param series null where {@code noSeries} says why
 * @param months who counts the series; null where that need not be said
 * @param years null where nothing was judged
 * @param work null unless people judge it
 * @param picker null where there is nothing to choose
 * @param file of the series' table; null without one
 * @param references where the incidents behind the figures are asked for; null where none are
 * @param referrals the page of the single referrals behind them; null where they are not those of one pathway
 */
public record MeasureView(
        String id,
        String heading,
        String target,
        String areaName,
        String area,
        String plansArea,
        String owner,
        StatusView status,
        String explanation,
        String outlook,
        SeriesView series,
        String noSeries,
        String months,
        YearsView years,
        WorkView work,
        PickerView picker,
        List<BreakdownView> breakdowns,
        List<NoteView> notes,
        boolean noted,
        List<FactView> facts,
        String file,
        String yearsFile,
        String references,
        String referrals) {
    /** What and where, which makes sense in a list of pages. */
    public String title() {
        return heading + " in " + areaName;
    }
}
