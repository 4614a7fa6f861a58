package org.communitysafety.cli.demo;

import java.util.List;
import org.communitysafety.cli.facts.Delivery;
import org.communitysafety.cli.facts.EventLine;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;

/** What Exampleton's agencies hand to the platform, through the same doors as anybody's. */
final class Deliveries {
    private final Platform platform;
    private final Delivery delivery;

    Deliveries(Platform platform) {
        this.platform = platform;
        this.delivery = new Delivery(platform);
    }

    void geography() {
        delivery.lookUp(City.lookUp(), City.NAME);
        delivery.agency(City.POLICE, "Exampleton Police (fictional)", "police", City.AREA);
        delivery.agency(City.COUNCIL, "Exampleton Council (fictional)", "council", City.AREA);
        delivery.agency(City.PARTNERSHIP, "Exampleton Partnership (fictional)", "partnership", City.AREA);
    }

    void plan(Play play) {
        platform.put("/api/v1/plans/" + DemoPlan.ID, Content.json(EventLine.json(DemoPlan.of(play))))
                .orFail("the plan of Exampleton");
    }

    /** @return how many were accepted, which is all of them */
    long incidents(List<String> lines) {
        return delivery.incidents(lines);
    }

    /** @return how many were accepted, which is all of them */
    long referrals(List<String> lines) {
        return delivery.referrals(lines);
    }

    void declarations(List<String> lines) {
        delivery.declarations(lines);
    }
}
