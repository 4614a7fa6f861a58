package org.communitysafety.gateway.web.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.web.measure.Answers.Indicator;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** Where the records behind a figure are. */
class PlaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Period JUNE = Period.parse("2020-06");

    private final Place place = new Place(
            read("{\"plan\":\"a-plan\",\"area\":\"E1\"}", PlanPublished.class),
            new Measure(null, read("{\"id\":\"a-measure\",\"title\":\"A measure\"}", PlanMeasure.class), null, null),
            new Answers.Area("E1", "Testville", "district"));

    @Test
    void ofIncidentsTheyAreListedMonthByMonth() {
        Indicator incidents = indicator(List.of("burglary"), List.of());

        assertEquals(
                "/measures/a-measure/references?plan=a-plan&area=E1&from=2020-06&to=2020-06",
                place.heading(incidents).references().apply(JUNE));
        assertNull(place.referrals(incidents));
    }

    @Test
    void ofOnePathwayTheyAreItsReferralsAndNoMonthHasAPageOfItsOwn() {
        Indicator steps = indicator(List.of(), List.of("marac"));

        assertNull(place.heading(steps).references().apply(JUNE));
        assertEquals("/referrals/marac/records?plan=a-plan", place.referrals(steps));
    }

    @Test
    void ofSeveralPathwaysOrOfWhatIsOnlyReportedThereIsNoPage() {
        for (Indicator none : List.of(indicator(List.of(), List.of("marac", "channel")), indicator(null, null))) {
            assertNull(place.references(none, JUNE));
            assertNull(place.referrals(none));
        }
    }

    private static Indicator indicator(List<String> categories, List<String> pathways) {
        return new Indicator("A figure", "count", true, categories, pathways, null);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
