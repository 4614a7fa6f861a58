package org.communitysafety.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.gateway.OpenApiDocument;
import org.communitysafety.gateway.access.RouteTemplates.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTemplatesTest {
    private final RouteTemplates templates = new RouteTemplates();

    @Test
    void theyAreTheAddressesOfThePublishedDocument() {
        Set<String> published = OpenApiDocument.committed().operations().stream()
                .map(operation -> operation.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(published, templates.all().collect(Collectors.toCollection(TreeSet::new)));
        assertTrue(published.containsAll(RecordedCalls.readAddresses()), "not published");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/incidents, /api/v1/incidents, ''",
        "/api/v1/incidents/, /api/v1/incidents, ''",
        "/api/v1/incidents/aB-1_, /api/v1/incidents/{id}, aB-1_",
        "/api/v1/referrals/template, /api/v1/referrals/template, ''",
        "/api/v1/referrals/meetings/template, /api/v1/referrals/meetings/template, ''",
        "/api/v1/referrals/meetings/x, /api/v1/referrals/meetings/{id}, x",
        "/api/v1/recipients/jo%40example.org, /api/v1/recipients/{id}, ?",
        "/api/v1/plans/p/targets/t/reports/2018-19-Q3, /api/v1/plans/{id}/targets/{target}/reports/{quarter}, p t 2018-19-Q3",
        "/api/v1/incidents/a/John%20Smith, /api/v1/incidents/*, ''",
        "/api/v1/John%20Smith, /api/v1/?/*, ''"
    })
    void anAddressIsKnownByItsTemplate(String path, String template, String records) {
        Address address = templates.of(path);

        assertEquals(template, address.template());
        assertEquals(records, String.join(" ", address.records()));
    }

    @Test
    void whatACallerPutsThereIsNotKeptWhenItIsNoIdentifier() {
        assertEquals(
                List.of("?"),
                templates.of("/api/v1/incidents/" + "x".repeat(201)).records());
    }
}
