package org.communitysafety.cli.demo;

import java.util.List;
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

    private static final int NEIGHBOURHOODS_A_WARD = 3;
    private static final double NOWHERE_IN_PARTICULAR = 0.04;
    private static final List<Ward> WARDS = List.of(
            new Ward("E05999001", "Market Quarter", 6),
            new Ward("E05999002", "Canalside", 4),
            new Ward("E05999003", "Millbrook", 3),
            new Ward("E05999004", "Station Hill", 3),
            new Ward("E05999005", "Orchard Park", 2),
            new Ward("E05999006", "Upper Green", 2));

    private City() {}

    /** @param weight how much of what happens in the city happens here */
    private record Ward(String code, String name, int weight) {}

    static List<String> wardCodes() {
        return WARDS.stream().map(Ward::code).toList();
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
                        WARDS.get(ward).name());
            }
        }
        return lookUp;
    }

    /** Where something happened: a neighbourhood (LSOA), or null for somewhere in the city. */
    static String somewhere(RandomGenerator random) {
        if (random.nextDouble() < NOWHERE_IN_PARTICULAR) {
            return null;
        }
        int point = random.nextInt(WARDS.stream().mapToInt(Ward::weight).sum());
        int ward = IntStream.range(0, WARDS.size())
                .filter(w ->
                        WARDS.subList(0, w + 1).stream().mapToInt(Ward::weight).sum() > point)
                .findFirst()
                .orElseThrow();
        return neighbourhood(ward, random.nextInt(NEIGHBOURHOODS_A_WARD));
    }

    private static String neighbourhood(int ward, int part) {
        return "E01999%03d".formatted(ward * NEIGHBOURHOODS_A_WARD + part + 1);
    }
}
