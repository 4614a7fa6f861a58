package org.communitysafety.target.domain;

/** What the series of cells are called that an indicator has beside the one of its own name. */
final class CellNames {
    private CellNames() {}

    /** Incidents without the date that the indicator counts by. */
    static String undated(String indicator) {
        return indicator + "~undated";
    }

    /** Of an outcome: all whose window has ended. */
    static String started(String indicator) {
        return indicator + "~started";
    }

    /** Of a cohort's average: those who were scored. */
    static String scored(String indicator) {
        return indicator + "~scored";
    }

    /** Of a cohort: those who have a value of the attribute by which it is composed. */
    static String group(String indicator, String group) {
        return indicator + "~is-" + group;
    }

    /** Of a cohort: those of whom nobody stated that attribute. */
    static String unstated(String indicator) {
        return indicator + "~unstated";
    }

    /** Beside a series of those that came, those that left. */
    static String leftOf(String series) {
        return series + "~left";
    }
}
