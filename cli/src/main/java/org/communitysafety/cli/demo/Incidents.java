package org.communitysafety.cli.demo;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.vocabulary.PartnershipTime;

/** The incidents of a play and their corrections; the same play tells the same, byte for byte. */
final class Incidents {
    private static final long SEED = 7_041;
    private static final int DAY_SECONDS = 86_400;

    private final Play play;
    private final Story story;

    Incidents(Play play) {
        this.play = play;
        this.story = new Story(play);
    }

    /** What an agency sends of a month, before any correction. */
    List<String> sentBy(String agency, YearMonth month) {
        List<String> lines = new ArrayList<>();
        for (Series series : Series.of(agency)) {
            int count = story.received(series, month);
            for (int number = 1; number <= count; number++) {
                lines.add(recorded(series, month, number));
            }
        }
        return lines;
    }

    /** The criminal damage that was booked a month late, now in the month in which it happened. */
    List<String> corrections() {
        YearMonth booked = play.month(Story.MISDATED);
        YearMonth happened = booked.minusMonths(1);
        int received = story.received(Series.CRIMINAL_DAMAGE, booked);
        return IntStream.rangeClosed(received - story.misdated() + 1, received)
                .mapToObj(number -> {
                    String reference = reference(Series.CRIMINAL_DAMAGE, booked, number);
                    Map<String, Object> data = data(Series.CRIMINAL_DAMAGE, booked, number);
                    data.put("occurred", happened.atEndOfMonth().toString());
                    return Events.line(
                            EventTypes.INCIDENT_RECORDED,
                            reference + "/2",
                            reference,
                            play.startedAt().plusSeconds(1),
                            data);
                })
                .toList();
    }

    private String recorded(Series series, YearMonth month, int number) {
        String reference = reference(series, month, number);
        return Events.line(
                EventTypes.INCIDENT_RECORDED,
                reference + "/1",
                reference,
                play.startedAt(),
                data(series, month, number));
    }

    private static String reference(Series series, YearMonth month, int number) {
        return "demo-%s-%s-%04d".formatted(month, series.category().slug(), number);
    }

    private Map<String, Object> data(Series series, YearMonth month, int number) {
        SplittableRandom random = new SplittableRandom(SEED
                + 1_000_003L * series.ordinal()
                + 10_007L * month.getYear()
                + 101L * month.getMonthValue()
                + 13_000_027L * number);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", series.agency());
        data.put("reference", reference(series, month, number));
        data.put("occurred", occurred(month, random));
        data.put("category", series.category().slug());
        data.put("area", story.isPatrolled(series, month) ? City.somewhereElse(random) : City.somewhere(random));
        return data;
    }

    /** An instant of the month; for the running month only the month, which is never in the future. */
    private String occurred(YearMonth month, SplittableRandom random) {
        int day = 1 + random.nextInt(month.lengthOfMonth());
        LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(DAY_SECONDS));
        return month.isBefore(play.running())
                ? month.atDay(day)
                        .atTime(time)
                        .atZone(PartnershipTime.ZONE)
                        .toInstant()
                        .toString()
                : month.toString();
    }
}
