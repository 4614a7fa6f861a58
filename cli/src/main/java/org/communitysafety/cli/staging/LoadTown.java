package org.communitysafety.cli.staging;

import java.util.List;
import org.communitysafety.cli.facts.Delivery;
import org.communitysafety.cli.facts.EventLine;
import org.communitysafety.cli.facts.LookUp;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.vocabulary.Category;

/** Where generated load happens: a place and an agency that are nothing else, so that it can be told and taken away. */
final class LoadTown {
    static final String AREA = "E06999400";
    static final String AGENCY = "load-test";
    static final String PATHWAY = "complex-persons-panel";
    /** The indicator that counts a referral of the pathway once it is made. */
    static final String OPENED = PATHWAY + "-opened";

    static final EventLine EVENTS = new EventLine("/load-test");
    static final List<String> NEIGHBOURHOODS = List.of("E01999401", "E01999402", "E01999403", "E01999404");
    static final List<Category> CATEGORIES = List.of(
            Category.ANTI_SOCIAL_BEHAVIOUR,
            Category.BURGLARY,
            Category.CRIMINAL_DAMAGE_ARSON,
            Category.SHOPLIFTING,
            Category.VEHICLE_CRIME);

    private static final String NAME = "Loadham";

    private LoadTown() {}

    /** May be done again without another effect. */
    static void register(Platform platform) {
        LookUp lookUp = new LookUp(AREA, NAME);
        NEIGHBOURHOODS.forEach(code -> lookUp.with(
                code, NAME + " 001" + code.charAt(8), code.replace("E01", "E05"), NAME + " " + code.charAt(8)));
        Delivery delivery = new Delivery(platform);
        delivery.lookUp(lookUp, NAME);
        delivery.agency(AGENCY, "Load test (no agency; generated records)", "police", AREA);
    }
}
