package org.communitysafety.cli.facts;

/** The look-up of a district that does not exist, in the columns of the shipped one; it lies at 0° north, 0° east. */
public final class LookUp {
    private static final String COLUMNS =
            "lsoa_code,lsoa_name,in_census_2011,in_census_2021,ward_code,ward_name,lad_code,"
                    + "lad_name,utla_code,longitude,latitude,population_2021,population_16plus_2021,imd2019_decile,"
                    + "crime2019_decile,match";
    private static final int POPULATION = 1500;
    private static final double GROWN_UP = 0.8;

    private final String district;
    private final String name;
    private final StringBuilder csv = new StringBuilder(COLUMNS).append('\n');

    /** @param district its code, which is its partnership's too */
    public LookUp(String district, String name) {
        this.district = district;
        this.name = name;
    }

    /** A neighbourhood of 1,500 residents. */
    public LookUp with(String neighbourhood, String neighbourhoodName, String ward, String wardName) {
        return with(neighbourhood, neighbourhoodName, ward, wardName, POPULATION);
    }

    /** @param residents of every age */
    public LookUp with(String neighbourhood, String neighbourhoodName, String ward, String wardName, int residents) {
        csv.append("%s,%s,1,1,%s,%s,%s,%s,%s,0.0,0.0,%d,%d,5,5,fictional\n"
                .formatted(
                        neighbourhood,
                        neighbourhoodName,
                        ward,
                        wardName,
                        district,
                        name,
                        district,
                        residents,
                        Math.round(residents * GROWN_UP)));
        return this;
    }

    public String csv() {
        return csv.toString();
    }
}
