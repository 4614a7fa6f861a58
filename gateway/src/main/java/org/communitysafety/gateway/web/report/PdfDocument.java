package org.communitysafety.gateway.web.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A page as a tagged PDF with its font in it; the same page is the same bytes. */
final class PdfDocument {
    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;

    /** What XML cannot hold. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private PdfDocument() {}

    /**
     * @param page XHTML in the font Liberation Sans
     * @param frozenAt as of which it is dated, whenever it is made
     */
    static byte[] of(String page, Instant frozenAt) {
        String printable = UNPRINTABLE.matcher(page).replaceAll("");
        try (PdfBoxRenderer renderer = builder(printable).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            date(document, frozenAt);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is fetched: all that is in the file comes with the page and the font. */
    private static PdfRendererBuilder builder(String page) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(PdfDocument::font, FONT, REGULAR, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Community Safety Platform")
                .withHtmlContent(page, null);
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    }

    /** The identifier of the file follows from its dates. */
    private static void date(PDDocument document, Instant frozenAt) {
        Calendar at = GregorianCalendar.from(frozenAt.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(at);
        information.setModificationDate(at);
        document.setDocumentId(frozenAt.toEpochMilli());
    }
}
