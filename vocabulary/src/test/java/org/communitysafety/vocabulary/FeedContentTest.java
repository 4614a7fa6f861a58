package org.communitysafety.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedContentTest {
    private static final List<FeedContent> OF_EACH_KIND = List.of(
            FeedContent.of(Category.DRUG_TREATMENT),
            FeedContent.ofPathway("drug-treatment"),
            FeedContent.ofPanel("drug-treatment"));

    @Test
    void contentsOfOneNameAreToldApartByTheirKind() {
        assertEquals(
                List.of("drug-treatment", "pathway:drug-treatment", "panel:drug-treatment"),
                OF_EACH_KIND.stream().map(FeedContent::toString).toList());
        OF_EACH_KIND.forEach(content -> assertEquals(content, FeedContent.parse(content.toString())));
    }

    @Test
    void exactlyOneNameNamesAContent() {
        OF_EACH_KIND.forEach(content -> assertEquals(
                Optional.of(content), FeedContent.named(content.category(), content.pathway(), content.panel())));
        assertEquals(Optional.empty(), FeedContent.named(null, null, null));
        assertEquals(Optional.empty(), FeedContent.named("burglary", "marac", null));
        assertEquals(Optional.empty(), FeedContent.named(null, "No Pathway", null));
    }

    @Test
    void aNameWithASeparatorIsNone() {
        assertThrows(IllegalArgumentException.class, () -> FeedContent.ofPathway("panel:marac"));
    }
}
