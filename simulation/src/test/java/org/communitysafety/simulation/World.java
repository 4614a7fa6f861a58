package org.communitysafety.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.IndicatorDefinition.Selection;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;

/** The small world that every history plays in: two forces, a few areas, two categories, a few months. */
public final class World {
    public static final AreaCode CITY = new AreaCode("E06000018");
    public static final AreaCode FORCE = new AreaCode("E23000019");
    public static final AreaCode OTHER_FORCE = new AreaCode("E23000024");
    public static final AgencyId POLICE = new AgencyId("nottinghamshire-police");
    public static final AgencyId OTHER_POLICE = new AgencyId("norfolk-constabulary");
    public static final AgencyId COUNCIL = new AgencyId("nottingham-city-council");
    public static final AgencyId PARTNERSHIP = new AgencyId("nottingham-cdp");

    public static final String BURGLARY = "burglary";
    public static final String ROBBERY = "robbery";
    /** Burglary and robbery together, each incident once. */
    public static final String ACQUISITIVE = "acquisitive-crime";
    /** Victims of burglary who had been one in the two months before. */
    public static final String REPEATS = "burglary-repeats";

    public static final int WINDOW_MONTHS = 2;
    /** Only reported. */
    public static final String SURVEY = "asb-experience";

    public static final List<Category> CATEGORIES = List.of(Category.BURGLARY, Category.ROBBERY);
    public static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2018, 10), YearMonth.of(2018, 11), YearMonth.of(2018, 12), YearMonth.of(2019, 2));
    /** Where an incident can be sent with; null and the last are outside the look-up. */
    public static final List<String> SENT =
            Arrays.asList("E05012270", "E05012270", "E05012281", "E06000018", "E10000020", null, "E05099999");

    /** Each area with everything that contains it, written out by hand. */
    public static final Map<String, List<String>> CONTAINED = Map.of(
            "E05012270", List.of("E05012270", "E06000018", "E23000019"),
            "E05012281", List.of("E05012281", "E06000018", "E23000019"),
            "E06000018", List.of("E06000018", "E23000019"),
            "E23000019", List.of("E23000019"),
            "E10000020", List.of("E10000020", "E23000024"),
            "E23000024", List.of("E23000024"));

    static final List<PlacedArea> AREAS = List.of(
            area("E05012270", "E05012270", "E06000018", "E06000018", "E23000019"),
            area("E05012281", "E05012281", "E06000018", "E06000018", "E23000019"),
            area("E06000018", null, "E06000018", "E06000018", "E23000019"),
            area("E23000019", null, null, null, "E23000019"),
            area("E10000020", null, null, "E10000020", "E23000024"),
            area("E23000024", null, null, null, "E23000024"));

    static final List<Agency> AGENCIES = List.of(
            agency(POLICE, Agency.Kind.POLICE, FORCE),
            agency(OTHER_POLICE, Agency.Kind.POLICE, OTHER_FORCE),
            agency(COUNCIL, Agency.Kind.COUNCIL, CITY),
            agency(PARTNERSHIP, Agency.Kind.PARTNERSHIP, CITY));

    static final List<IndicatorDefinition> INDICATORS = List.of(
            counted(BURGLARY, "count", null, BURGLARY),
            counted(ROBBERY, "count", null, ROBBERY),
            counted(ACQUISITIVE, "count", null, BURGLARY, ROBBERY),
            counted(REPEATS, "repeat-victimisation", WINDOW_MONTHS, BURGLARY),
            defined(SURVEY, "reported", List.of(), null));

    private World() {}

    static AreaCode areaOf(AgencyId agency) {
        return AGENCIES.stream()
                .filter(each -> each.id().equals(agency))
                .findFirst()
                .orElseThrow()
                .area();
    }

    private static PlacedArea area(String code, String ward, String district, String partnership, String force) {
        return new PlacedArea(
                new AreaCode(code), code, code(ward), code(district), code(partnership), code(force), null);
    }

    private static AreaCode code(String code) {
        return code == null ? null : new AreaCode(code);
    }

    private static Agency agency(AgencyId id, Agency.Kind kind, AreaCode area) {
        return new Agency(id, id.value(), kind, area, 1, LocalDate.EPOCH);
    }

    private static IndicatorDefinition counted(String id, String kind, Integer window, String... categories) {
        return defined(id, kind, List.of(new Selection(List.of(categories), List.of(), List.of(), List.of())), window);
    }

    private static IndicatorDefinition defined(String id, String kind, List<Selection> selections, Integer window) {
        return new IndicatorDefinition(
                id,
                1,
                "2010-12-01",
                id,
                kind.equals("count") ? "count" : "percent",
                "lower-is-better",
                kind,
                selections,
                null,
                null,
                null,
                null,
                window,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
