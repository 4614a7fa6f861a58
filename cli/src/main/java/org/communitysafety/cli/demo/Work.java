package org.communitysafety.cli.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanMeasure.Deliverable;
import org.communitysafety.contracts.PlanMeasure.Report;
import org.communitysafety.contracts.PlanPublished.Target;
import org.communitysafety.vocabulary.Period;

/**
 * The work that Exampleton's plan promises, with what its owners say of it in four quarters: two that are over when the six
 * months begin, and the two that end within them. One is green under a target that turns red, one is not started.
 */
enum Work {
    CAR_PARKS(
            "patrol-car-parks",
            "Patrol the car parks on four evenings a week",
            DemoPlan.ACQUISITIVE_CRIME,
            "Chair of the Acquisitive Crime Group",
            List.of(City.POLICE),
            8,
            said("AMBER", "Patrols began on two evenings; officers for the other two are being found."),
            said("GREEN", "Patrols on three evenings a week."),
            said("GREEN", "Patrols on four evenings a week, as the plan asks."),
            said("GREEN", "48 evenings of 52 were patrolled. That says what was done, not what came of it.")),
    LOCKS(
            "locks-for-homes",
            "Fit locks and lights in 400 homes that were burgled",
            DemoPlan.ACQUISITIVE_CRIME,
            "Head of Housing",
            List.of(City.COUNCIL),
            5,
            said("AMBER", "The contract was let two months late; 61 homes are fitted."),
            said("GREEN", "190 homes are fitted."),
            said("GREEN", "322 homes are fitted."),
            new Said("GREEN", true, "The last of 400 homes was fitted, well before the date.")),
    CAMERAS(
            "cameras-canalside",
            "Replace the cameras at Canalside",
            DemoPlan.NEIGHBOURHOODS,
            "Chair of the Neighbourhood Action Group",
            List.of(City.COUNCIL, City.POLICE),
            7,
            said("GREEN", "Tenders are invited."),
            said("AMBER", "One tender came, above the budget."),
            said("AMBER", "The second tender is being assessed."),
            said("RED", "The second tender failed as well. The date cannot be kept without more money.")),
    PATROLLED_EVENINGS(
            "evenings-market-quarter",
            "Run the evening response in the Market Quarter",
            DemoPlan.NEIGHBOURHOODS,
            "Chair of the Neighbourhood Action Group",
            List.of(City.PARTNERSHIP),
            7,
            said("WHITE", "It is planned for when the problem plan has its analysis."),
            said("AMBER", "The analysis took longer than planned; wardens are being trained."),
            said("GREEN", "Wardens and officers are out every evening."),
            said("GREEN", "It goes on as planned. The problem plan says whether it worked.")),
    FLY_TIPPING_SITES(
            "fly-tipping-sites",
            "Close five sites to fly-tipping",
            DemoPlan.NEIGHBOURHOODS,
            "Head of Environmental Services",
            List.of(City.COUNCIL),
            11,
            said("WHITE", "It is planned for next spring."),
            said("WHITE", "It is planned for next spring."),
            said("WHITE", "It is planned for next spring."),
            said("WHITE", "It is planned for next spring; the sites are chosen."));

    private static final int TOLD_BEFORE = 2;

    private final String id;
    private final String title;
    private final String priority;
    private final String leadRole;
    private final List<String> owners;
    private final int monthsToGo;
    private final List<Said> said;

    Work(String id, String title, String priority, String leadRole, List<String> owners, int monthsToGo, Said... said) {
        this.id = id;
        this.title = title;
        this.priority = priority;
        this.leadRole = leadRole;
        this.owners = owners;
        this.monthsToGo = monthsToGo;
        this.said = List.of(said);
    }

    /** What the owners say of one quarter. */
    record Said(String rag, boolean done, String narrative) {}

    /** Its identifier as a target and as a measure. */
    String id() {
        return id;
    }

    /** As it stands in the plan when the six months begin. */
    Target target(Play play) {
        List<Report> reports = IntStream.range(0, TOLD_BEFORE)
                .mapToObj(index -> report(quarters(play).get(index), said.get(index)))
                .toList();
        LocalDate due = play.running().plusMonths(monthsToGo).atEndOfMonth();
        PlanMeasure measure = new PlanMeasure(
                id,
                title,
                null,
                "reported",
                null,
                "deliverable",
                null,
                null,
                null,
                null,
                "quarter",
                null,
                play.assessedFrom().toString(),
                play.assessedTo().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                new Deliverable(owners, due.toString(), reports),
                null);
        return new Target(id, title, priority, List.of(measure), null, owners.get(0), leadRole, null, List.of());
    }

    /** What is said at the end of a month; null when no quarter of the six months ends with it. */
    Report saidAtTheEndOf(YearMonth month, Play play) {
        List<Period> quarters = quarters(play);
        return IntStream.range(TOLD_BEFORE, quarters.size())
                .filter(index -> quarters.get(index).endMonth().equals(month))
                .mapToObj(index -> report(quarters.get(index), said.get(index)))
                .findFirst()
                .orElse(null);
    }

    private static Report report(Period quarter, Said said) {
        return new Report(quarter.toString(), said.rag(), said.done(), said.narrative());
    }

    /** The two last ones that ended before the six months, and the two that end within them. */
    private static List<Period> quarters(Play play) {
        Period newest = Period.latestEndedBy(play.first().minusMonths(1).atEndOfMonth(), Period.Kind.QUARTER);
        return Stream.of(newest.previous(), newest, newest.next(), newest.next().next())
                .toList();
    }

    private static Said said(String rag, String narrative) {
        return new Said(rag, false, narrative);
    }
}
