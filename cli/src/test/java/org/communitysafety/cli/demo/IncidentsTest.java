package org.communitysafety.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.PartnershipTime;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Play PLAY = Play.startingNow(Clock.fixed(NOW, ZoneOffset.UTC));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSixMonthsEndWithTheLastFullOne() {
        assertEquals(YearMonth.of(2026, 5), PLAY.first());
        assertEquals(YearMonth.of(2026, 10), PLAY.months().get(5));
        assertEquals(YearMonth.of(2026, 11), PLAY.running());
    }

    @Test
    void aPlayIsReadBackFromItsPlan() {
        assertEquals(PLAY, Play.writtenIn(DemoPlan.of(PLAY).source()).orElseThrow());
    }

    @Test
    void theSamePlayTellsTheSameEvents() {
        assertEquals(everything(), everything());
    }

    @Test
    void everyEventIsValidAndNoneIsInTheFuture() throws JsonProcessingException {
        for (String line : everything()) {
            JsonNode data = JSON.readTree(line).path("data");
            assertTrue(AgencyId.isWellFormed(data.path("agency").asText()), line);
            assertTrue(Category.of(data.path("category").asText()).isPresent(), line);
            assertTrue(
                    data.path("area").isNull()
                            || AreaCode.isWellFormed(data.path("area").asText()),
                    line);
            assertEquals(JSON.readTree(line).path("subject"), data.path("reference"));
            assertFalse(monthOf(data).isAfter(YearMonth.from(PartnershipTime.dateOf(NOW))), line);
        }
    }

    @Test
    void everySubjectIsReportedOnce() throws JsonProcessingException {
        Set<String> subjects = new HashSet<>();
        for (String line : everything()) {
            assertTrue(subjects.add(JSON.readTree(line).path("subject").asText()), line);
        }
    }

    @Test
    void theCountsAreTheStorysAfterTheCorrections() throws JsonProcessingException {
        Map<String, JsonNode> newest = new HashMap<>();
        List<String> all = everything();
        all.addAll(new Incidents(PLAY).corrections());
        for (String line : all) {
            JsonNode event = JSON.readTree(line);
            newest.put(event.path("subject").asText(), event.path("data"));
        }
        Map<String, Integer> counts = new HashMap<>();
        newest.values()
                .forEach(data ->
                        counts.merge(monthOf(data) + data.path("category").asText(), 1, Integer::sum));

        Story story = new Story(PLAY);
        for (YearMonth month : months()) {
            for (Series series : Series.values()) {
                assertEquals(
                        story.finallyCounted(series, month),
                        counts.getOrDefault(month + series.category().slug(), 0),
                        series + " " + month);
            }
        }
    }

    /** By more than chance, whenever it is played: the weighted displacement difference over its standard error. */
    @Test
    void theMarketQuarterGetsQuieterThanTheWardsItIsComparedWith() {
        for (int later = 0; later < 12; later++) {
            Play play = new Play(PLAY.first().plusMonths(later), NOW);
            List<String> before = antiSocialBehaviour(play, play.first().minusYears(1));
            List<String> after = antiSocialBehaviour(play, play.first());
            int difference = change(before, after, City.MARKET_QUARTER)
                    + change(before, after, City.CANALSIDE)
                    - change(before, after, City.MILLBROOK)
                    - change(before, after, City.STATION_HILL)
                    - change(before, after, City.ORCHARD_PARK);

            double largestError = Math.sqrt(before.size() + after.size());

            assertTrue(difference < -2 * largestError, play + ": " + difference + " beside " + largestError);
        }
    }

    /** The neighbourhoods of six months. */
    private static List<String> antiSocialBehaviour(Play play, YearMonth first) {
        Incidents incidents = new Incidents(play);
        return IntStream.range(0, Play.MONTHS)
                .mapToObj(first::plusMonths)
                .flatMap(month -> incidents.sentBy(City.POLICE, month).stream())
                .filter(line -> line.contains("\"category\":\"anti-social-behaviour\""))
                .map(line -> line.replaceFirst(".*\"area\":\"?(\\w+).*", "$1"))
                .toList();
    }

    private static int change(List<String> before, List<String> after, String ward) {
        List<String> inside = City.neighbourhoodsOf(ward);
        return (int) (after.stream().filter(inside::contains).count()
                - before.stream().filter(inside::contains).count());
    }

    private static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>(PLAY.history());
        months.addAll(PLAY.months());
        months.add(PLAY.running());
        return months;
    }

    private static List<String> everything() {
        Incidents incidents = new Incidents(PLAY);
        List<String> lines = new ArrayList<>();
        for (YearMonth month : months()) {
            lines.addAll(incidents.sentBy(City.POLICE, month));
            lines.addAll(incidents.sentBy(City.COUNCIL, month));
        }
        return lines;
    }

    private static YearMonth monthOf(JsonNode data) {
        String occurred = data.path("occurred").asText();
        return occurred.length() > 10
                ? YearMonth.from(PartnershipTime.dateOf(Instant.parse(occurred)))
                : YearMonth.parse(occurred.substring(0, 7));
    }
}
