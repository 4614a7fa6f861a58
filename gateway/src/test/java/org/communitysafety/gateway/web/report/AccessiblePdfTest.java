package org.communitysafety.gateway.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a report's PDF is PDF/UA-1 (ISO 14289-1), clause by clause, as veraPDF sees it. */
class AccessiblePdfTest {
    private static final Instant FROZEN = Instant.parse("2021-06-01T09:00:00Z");

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void noClauseIsBroken() throws Exception {
        ValidationResult result = validated(SampleReport.page(SampleReport.view()));

        assertEquals(List.of(), broken(result));
        assertTrue(result.isCompliant());
        assertTrue(result.getTotalAssertions() > 1_000, "it looked: " + result.getTotalAssertions());
    }

    @ParameterizedTest
    @CsvSource({
        "20, 'Its tables go over many pages.'",
        "1, '\u65e5\u672c, \ud83d\ude00, \u0141\u00f3d\u017a, \u0627\u0644: not all in the font'"
    })
    void noClauseIsBrokenByALongReportOrByLettersThatTheFontDoesNotHave(int times, String text) throws Exception {
        String page = SampleReport.page(SampleReport.view(SampleReport.json("a-plan", times, text)));

        assertEquals(List.of(), broken(validated(page)));
    }

    @Test
    void aPageWithoutATitleIsNotAccessible() throws Exception {
        String untitled = SampleReport.page(SampleReport.view()).replaceFirst("<title>[^<]*</title>", "");

        assertTrue(
                broken(validated(untitled)).stream().anyMatch(clause -> clause.startsWith("7.1")),
                "what is wrong is seen");
    }

    private static ValidationResult validated(String page) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(PdfDocument.of(page, FROZEN)), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    /** Each once, with what it says. */
    private static List<String> broken(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + '-'
                        + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage() + " at "
                        + assertion.getLocation().getContext())
                .toList();
    }
}
