package org.communitysafety.gateway.web.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What a Word document needs so that its headings are headings: styles, language, paper. */
final class WordStyles {
    static final String LANGUAGE = "en-GB";
    static final String HEADING_1 = "Heading1";
    static final String HEADING_2 = "Heading2";
    static final String HEADING_3 = "Heading3";

    private static final String FONT = "Arial";
    private static final int PRIORITY = 9;
    private static final int SPACE_BEFORE = 240;
    /** A4 lying, in twentieths of a point. */
    private static final int WIDTH = 16_838;

    private static final int HEIGHT = 11_906;

    private WordStyles() {}

    static void addTo(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(LANGUAGE);
        styles.setDefaultFonts(fonts());
        add(styles, HEADING_1, 1, 40);
        add(styles, HEADING_2, 2, 30);
        add(styles, HEADING_3, 3, 24);
        CTPageSz paper = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        paper.setOrient(STPageOrientation.LANDSCAPE);
        paper.setW(BigInteger.valueOf(WIDTH));
        paper.setH(BigInteger.valueOf(HEIGHT));
    }

    private static CTFonts fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        return fonts;
    }

    /** @param halfPoints the size of its letters */
    private static void add(XWPFStyles styles, String id, int level, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal("heading " + level);
        style.addNewUiPriority().setVal(BigInteger.valueOf(PRIORITY));
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(SPACE_BEFORE));
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        CTRPr letters = style.addNewRPr();
        letters.addNewB();
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }
}
