package org.communitysafety.cli.demo;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.communitysafety.cli.facts.LookUp;

/** Exampleton: a city that does not exist, in codes that the Office for National Statistics does not give out. */
final class City {
    static final String AREA = "E06999001";
    static final String NAME = "Exampleton";
    static final String POLICE = "exampleton-police";
    static final String COUNCIL = "exampleton-council";
    static final String PARTNERSHIP = "exampleton-partnership";

    static final String MARKET_QUARTER = "E05999001";
    static final String CANALSIDE = "E05999002";
    static final String MILLBROOK = "E05999003";
    static final String STATION_HILL = "E05999004";
    static final String ORCHARD_PARK = "E05999005";

    /** The streets of the evening: the Market Quarter and what of Canalside adjoins it. */
    static final String EVENING_ZONE = "own-exampleton-evening-zone";

    private static final int NEIGHBOURHOODS_A_WARD = 3;
    private static final double NOWHERE_IN_PARTICULAR = 0.04;
    private static final List<Ward> WARDS = List.of(
            new Ward(MARKET_QUARTER, "Market Quarter", 6, 2, 1_700),
            new Ward(CANALSIDE, "Canalside", 4, 4, 2_000),
            new Ward(MILLBROOK, "Millbrook", 3, 3, 1_500),
            new Ward(STATION_HILL, "Station Hill", 3, 3, 1_600),
            new Ward(ORCHARD_PARK, "Orchard Park", 2, 2, 1_000),
            new Ward("E05999006", "Upper Green", 2, 2, 1_100));

    private City() {}

    /**
     * @param usual how much of what happens in the city happens here
     * @param patrolled the same for what the evening patrols of the Market Quarter keep away
     * @param residents of each of its neighbourhoods
     */
    private record Ward(String code, String name, int usual, int patrolled, int residents) {}

    static List<String> wardCodes() {
        return WARDS.stream().map(Ward::code).toList();
    }

    static List<String> neighbourhoodsOf(String code) {
        int ward = wardCodes().indexOf(code);
        return IntStream.range(0, NEIGHBOURHOODS_A_WARD)
                .mapToObj(part -> neighbourhood(ward, part))
                .toList();
    }

    static LookUp lookUp() {
        LookUp lookUp = new LookUp(AREA, NAME);
        for (int ward = 0; ward < WARDS.size(); ward++) {
            for (int part = 0; part < NEIGHBOURHOODS_A_WARD; part++) {
                String name = "%s %03d%c".formatted(NAME, ward + 1, 'A' + part);
                lookUp.with(
                        neighbourhood(ward, part),
                        name,
                        WARDS.get(ward).code(),
                        WARDS.get(ward).name(),
                        WARDS.get(ward).residents());
            }
        }
        return lookUp;
    }

    /** Where something happened: a neighbourhood (LSOA), or null for somewhere in the city. */
    static String somewhere(RandomGenerator random) {
        return somewhere(random, Ward::usual);
    }

    /** The same while the Market Quarter is patrolled. */
    static String somewhereElse(RandomGenerator random) {
        return somewhere(random, Ward::patrolled);
    }

    private static String somewhere(RandomGenerator random, ToIntFunction<Ward> weight) {
        if (random.nextDouble() < NOWHERE_IN_PARTICULAR) {
            return null;
        }
        int point = random.nextInt(WARDS.stream().mapToInt(weight).sum());
        int ward = IntStream.range(0, WARDS.size())
                .filter(w -> WARDS.subList(0, w + 1).stream().mapToInt(weight).sum() > point)
                .findFirst()
                .orElseThrow();
        return neighbourhood(ward, random.nextInt(NEIGHBOURHOODS_A_WARD));
    }

    private static String neighbourhood(int ward, int part) {
        return "E01999%03d".formatted(ward * NEIGHBOURHOODS_A_WARD + part + 1);
    }
}
