package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.StepTime;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.target.domain.referral.WorkingDays;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class PathwayTallyTest {
    private static final AreaCode CITY = new AreaCode("E06000018");
    private static final AreaCode WARD = new AreaCode("E05012281");
    private static final AreaCode ELSEWHERE = new AreaCode("E06000001");
    private static final AgencyId COUNCIL = new AgencyId("council");
    private static final Geography GEOGRAPHY = new Geography(List.of(
            new PlacedArea(WARD, "Sherwood", WARD, CITY, CITY, null, null),
            new PlacedArea(CITY, "Nottingham", null, CITY, CITY, null, null),
            new PlacedArea(ELSEWHERE, "Elsewhere", null, ELSEWHERE, ELSEWHERE, null, null)));
    private static final Pathway PATHWAY = new Pathway(
            "panel",
            1,
            "2018-01-01",
            "Panel",
            "test",
            "council",
            null,
            "panel",
            List.of(
                    step("MADE", "opens"),
                    step("ACCEPTED", "accepts"),
                    step("REFUSED", "refuses"),
                    step("ACTION", "acts"),
                    step("CLOSED", "closes")),
            List.of(
                    new Pathway.Reason("met", "Needs met", "complete", null),
                    new Pathway.Reason("onward", "Passed on", "onward", null),
                    new Pathway.Reason("gap", "Nobody can", "gap", null)),
            List.of(new Pathway.Theme("homelessness", "Homelessness")),
            List.of(new Pathway.Attribute("sex", "Sex", List.of("female", "male"))),
            List.of(new Pathway.Clock(
                    "decision",
                    "Decided",
                    List.of("MADE"),
                    List.of("ACCEPTED", "REFUSED"),
                    "first",
                    10,
                    "calendar",
                    0,
                    null)),
            null,
            List.of(),
            null,
            null);
    private static final Pathways PATHWAYS = new Pathways(List.of(PATHWAY), new WorkingDays(List.of()));

    private final PathwayTally tally = new PathwayTally(
            PATHWAY, new PathwayTally.Scope(CITY, Period.parse("2018/19"), LocalDate.parse("2019-03-31"), GEOGRAPHY));

    @Test
    void everyReferralThatWasMadeIsSomewhereInTheFunnel() {
        add("1", CITY, "MADE 2018-05-01", "ACCEPTED 2018-05-05", "ACTION 2018-05-06", "CLOSED 2018-06-01 met");
        add("2", CITY, "MADE 2018-05-01", "ACCEPTED 2018-05-09", "CLOSED 2018-06-01 gap");
        add("3", CITY, "MADE 2018-05-01", "REFUSED 2018-05-20");
        add("4", CITY, "MADE 2019-03-01");
        add("5", CITY, "MADE 2018-03-31", "CLOSED 2018-04-01 onward");
        add("6", ELSEWHERE, "MADE 2018-05-01");

        PathwayReport report = tally.report();

        assertEquals(new PathwayReport.Funnel(4, 2L, 1L, 1, 1, 1, 1), report.funnel());
        assertEquals(
                List.of(new PathwayReport.ClockLine(PATHWAY.clocks().get(0), 2, 1, 1, 0, 0, 8.0, 30L)),
                report.clocks());
        assertEquals(
                List.of(new PathwayReport.OverdueLine("council", "decision", 1, LocalDate.parse("2019-03-11"))),
                report.overdue());
    }

    @Test
    void stepsOfThePeriodCountForWhomTheyAreOf() {
        add("1", CITY, "MADE 2018-05-01", "ACCEPTED 2018-05-05", "ACTION 2018-05-06", "CLOSED 2018-06-01 onward");
        add("2", CITY, "MADE 2018-03-31", "REFUSED 2018-04-01");

        PathwayReport report = tally.report();

        assertEquals(
                List.of(
                        new PathwayReport.AgencyLine("care", 0, 0, 0, 0, 1),
                        new PathwayReport.AgencyLine("council", 0, 1, 1, 1, 0),
                        new PathwayReport.AgencyLine("police", 1, 0, 0, 0, 0)),
                report.agencies());
        assertEquals(
                List.of(new PathwayReport.Ending(false, "onward", 1), new PathwayReport.Ending(true, null, 1)),
                report.endings());
    }

    @Test
    void whatReferralsSayOfThemselvesIsCountedOnceAndWhatTheyDoNotSayToo() {
        add("1", WARD, "MADE 2018-05-01");
        add("2", CITY, "MADE 2018-05-02");

        PathwayReport report = tally.report();

        assertEquals(
                List.of(
                        new PathwayReport.Characteristic(
                                "theme",
                                "Theme",
                                List.of(new PathwayReport.ValueLine("homelessness", "Homelessness", 2)),
                                0),
                        new PathwayReport.Characteristic("sex", "Sex", List.of(), 2)),
                report.characteristics());
        assertEquals(
                List.of(new PathwayReport.PlaceLine(WARD, "Sherwood", 1), new PathwayReport.PlaceLine(null, null, 1)),
                report.places());
    }

    @Test
    void whoCameUninvitedAttendedAndKeptNoInvitation() {
        tally.add(meeting("panel", "2018-06-01", List.of("care", "police"), List.of("care", "council")));
        tally.add(meeting("panel", "2018-07-01", List.of("care"), null));
        tally.add(meeting("panel", "2017-06-01", List.of("care"), List.of("care")));
        tally.add(meeting("another", "2018-06-01", List.of("care"), List.of("care")));

        PathwayReport report = tally.report();

        assertEquals(2, report.meetings());
        assertEquals(
                List.of(
                        new PathwayReport.AttendanceLine("care", 1, 1, 2),
                        new PathwayReport.AttendanceLine("council", 1, 0, 0),
                        new PathwayReport.AttendanceLine("police", 0, 0, 1)),
                report.attendance());
    }

    @Test
    void aPathwayWithoutSuchAStepHasNoneTakenOn() {
        Pathway plain = new Pathway(
                "plain",
                1,
                "2018-01-01",
                "Plain",
                "test",
                "council",
                null,
                null,
                List.of(step("MADE", "opens")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        PathwayReport report = new PathwayTally(
                        plain,
                        new PathwayTally.Scope(CITY, Period.parse("2018"), LocalDate.parse("2019-01-01"), GEOGRAPHY))
                .report();

        assertNull(report.funnel().accepted());
        assertNull(report.funnel().acted());
        assertEquals(0, report.funnel().made());
    }

    /** @param steps each a step, its day and perhaps a reason */
    private void add(String reference, AreaCode area, String... steps) {
        ReferralKey key = new ReferralKey(COUNCIL, reference);
        List<StepVersion> said = new ArrayList<>();
        for (String step : steps) {
            said.add(step(key, area, step.split(" ")));
        }
        new ReferralHistory(key, said)
                .lives(PATHWAYS, AsOf.everything(Instant.EPOCH))
                .forEach(life -> tally.add(
                        life,
                        PlacedStep.of(life, PATHWAYS, GEOGRAPHY, CITY, Set.of()),
                        GEOGRAPHY.place(life.area(), CITY)));
    }

    private static StepVersion step(ReferralKey key, AreaCode area, String... said) {
        boolean opens = said[0].equals("MADE");
        StepVersion.Details details = new StepVersion.Details(
                "panel",
                said[0],
                StepTime.on(LocalDate.parse(said[1])),
                "council",
                opens ? "police" : null,
                said.length > 2 && said[2].equals("onward") ? "care" : null,
                null,
                null,
                area,
                opens ? "homelessness" : null,
                said.length > 2 ? said[2] : null,
                null,
                Map.of());
        return new StepVersion(
                key,
                new FactVersion(Instant.EPOCH, key.reference() + said[0], "", ""),
                null,
                details,
                "/test",
                Instant.EPOCH,
                "test");
    }

    private static PlacedMeeting meeting(String panel, String at, List<String> attended, List<String> invited) {
        return new PlacedMeeting(CITY, new PanelMeeting.Key(COUNCIL, panel, LocalDate.parse(at)), attended, invited);
    }

    private static Pathway.Step step(String step, String role) {
        return new Pathway.Step(step, step, role, List.of(), null);
    }
}
