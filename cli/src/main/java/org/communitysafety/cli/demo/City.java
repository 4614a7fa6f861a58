package org.communitysafety.cli.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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

    private static final String COLUMNS =
            "lsoa_code,lsoa_name,in_census_2011,in_census_2021,ward_code,ward_name,lad_code,"
                    + "lad_name,utla_code,longitude,latitude,population_2021,population_16plus_2021,imd2019_decile,"
                    + "crime2019_decile,match";

    private City() {}

    /** @param weight how much of what happens in the city happens here */
    private record Ward(String code, String name, int weight) {}

    static List<String> wardCodes() {
        return WARDS.stream().map(Ward::code).toList();
    }

    /** The look-up of the city, in the columns of the shipped one; it lies at 0° north, 0° east. */
    static String lookUp() {
        StringBuilder csv = new StringBuilder(COLUMNS).append('\n');
        for (int ward = 0; ward < WARDS.size(); ward++) {
            for (int part = 0; part < NEIGHBOURHOODS_A_WARD; part++) {
                csv.append("%s,%s %03d%c,1,1,%s,%s,%s,%s,%s,0.0,0.0,%d,%d,5,5,fictional\n"
                        .formatted(
                                neighbourhood(ward, part),
                                NAME,
                                ward + 1,
                                'A' + part,
                                WARDS.get(ward).code(),
                                WARDS.get(ward).name(),
                                AREA,
                                NAME,
                                AREA,
                                1500,
                                1200));
            }
        }
        return csv.toString();
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
