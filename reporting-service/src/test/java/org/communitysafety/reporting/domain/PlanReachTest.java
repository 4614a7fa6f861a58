package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.junit.jupiter.api.Test;

class PlanReachTest {
    private static final AreaCode CITY = new AreaCode("E06000018");
    private static final AreaCode WARD = new AreaCode("E05012270");
    private static final AreaCode FORCE = new AreaCode("E23000018");
    private static final AreaCode DEMO = new AreaCode("E07000148");
    private static final FeedMap MAP = new FeedMap(
            Map.of("victim-based-crime", Set.of(FeedContent.of(Category.BURGLARY))),
            Map.of("nottinghamshire-police", FORCE),
            Map.of(WARD, Set.of(WARD, CITY, FORCE), CITY, Set.of(CITY, FORCE)));
    private static final PlanReach REACH = new PlanReach(
            List.of(
                    plan("nottingham", CITY, false, "theft", "victim-based-crime"),
                    plan("elsewhere", new AreaCode("E06000019"), false, "other", "burglary"),
                    plan("demo", DEMO, true, "demo-priority", "drugs")),
            MAP);

    @Test
    void aFigureIsGroupedByThePriorityThatListsItsIndicator() {
        AlertGroup group = REACH.groupOf(AlertSubject.of("victim-based-crime", WARD));

        assertEquals("theft", group.priority());
        assertEquals(List.of("Group of theft"), group.deliveryGroups());
    }

    @Test
    void aFeedIsGroupedByAnIndicatorThatRestsOnIt() {
        AlertGroup group =
                REACH.groupOf(AlertSubject.feed("nottinghamshire-police", FeedContent.of(Category.BURGLARY)));

        assertEquals("theft", group.priority());
    }

    @Test
    void whatNoPlanListsOrLiesElsewhereHasNoGroup() {
        assertEquals(AlertGroup.NONE, REACH.groupOf(AlertSubject.of("robbery", WARD)));
        assertEquals(AlertGroup.NONE, REACH.groupOf(AlertSubject.of("victim-based-crime", new AreaCode("E05000001"))));
    }

    @Test
    void anAlertInAnInventedAreaOrInADemonstrationsIsFictional() {
        assertTrue(REACH.isFictional(AlertSubject.of("burglary", DEMO)));
        assertTrue(REACH.isFictional(AlertSubject.of("burglary", new AreaCode("E05999003"))));
        assertFalse(REACH.isFictional(AlertSubject.of("burglary", WARD)));
        assertFalse(REACH.isFictional(AlertSubject.feed("nottinghamshire-police", FeedContent.of(Category.BURGLARY))));
    }

    private static Plan plan(String id, AreaCode area, boolean fictional, String priority, String indicator) {
        return new Plan(
                id,
                1,
                LocalDate.parse("2018-04-01"),
                id,
                "csp",
                area,
                id,
                fictional,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(new Plan.Priority(priority, List.of(indicator), List.of("Group of " + priority))));
    }
}
