package org.communitysafety.gateway.web.chart;

/** The text of drawings. */
final class TextSize {
    /** Of every word in a drawing, in its units. */
    static final int FONT = 14;

    private static final double LETTER = 0.56 * FONT;

    private TextSize() {}

    /** About how wide a text is; rather too wide than too narrow for figures and names of months. */
    static double of(String text) {
        return text.length() * LETTER;
    }
}
