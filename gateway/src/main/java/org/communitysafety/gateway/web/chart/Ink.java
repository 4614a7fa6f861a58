package org.communitysafety.gateway.web.chart;

/** Colours of drawings. Those that mean something stand out from white by 3 to 1 and never mean it alone. */
public final class Ink {
    public static final String DARK = "#0b0c0c";
    public static final String GREY = "#484949";
    public static final String BLUE = "#12436D";
    public static final String TEAL = "#28A197";
    public static final String PINK = "#801650";
    public static final String ORANGE = "#F46A25";
    public static final String GREEN = "#0f7a52";
    public static final String AMBER = "#b45c00";
    public static final String RED = "#ca3535";
    public static final String WHITE = "#ffffff";
    /** Behind what matters: lines to read values by, and the range of ordinary variation. */
    static final String FAINT = "#cecece";

    static final String BAND = "#f3f3f3";

    private Ink() {}
}
