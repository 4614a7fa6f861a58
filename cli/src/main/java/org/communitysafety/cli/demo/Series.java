package org.communitysafety.cli.demo;

import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Category;

/** What is recorded in Exampleton: how much of it, by whom, in which season. */
enum Series {
    BURGLARY(Category.BURGLARY, City.POLICE, 64, Season.DARK_EVENINGS),
    ANTI_SOCIAL_BEHAVIOUR(Category.ANTI_SOCIAL_BEHAVIOUR, City.POLICE, 150, Season.SUMMER),
    VEHICLE_CRIME(Category.VEHICLE_CRIME, City.POLICE, 130, Season.NONE),
    SHOPLIFTING(Category.SHOPLIFTING, City.POLICE, 84, Season.DECEMBER),
    CRIMINAL_DAMAGE(Category.CRIMINAL_DAMAGE_ARSON, City.POLICE, 70, Season.NONE),
    VIOLENCE(Category.VIOLENT_CRIME, City.POLICE, 120, Season.SUMMER),
    PUBLIC_ORDER(Category.PUBLIC_ORDER, City.POLICE, 45, Season.SUMMER),
    OTHER_THEFT(Category.OTHER_THEFT, City.POLICE, 60, Season.NONE),
    FLY_TIPPING(Category.CLEANSING_ENVIRONMENTAL, City.COUNCIL, 52, Season.NONE);

    private final Category category;
    private final String agency;
    private final int usual;
    private final Season season;

    Series(Category category, String agency, int usual, Season season) {
        this.category = category;
        this.agency = agency;
        this.usual = usual;
        this.season = season;
    }

    static List<Series> of(String agency) {
        return Stream.of(values())
                .filter(series -> series.agency.equals(agency))
                .toList();
    }

    Category category() {
        return category;
    }

    String agency() {
        return agency;
    }

    /** The expected count of an ordinary month. */
    double expected(java.time.Month month) {
        return usual * season.factors[month.getValue() - 1];
    }

    /** The shape of a year, January to December, around 1. */
    private enum Season {
        NONE(1.00, 0.98, 1.00, 1.01, 1.02, 1.00, 1.01, 1.00, 0.99, 1.00, 1.00, 0.99),
        SUMMER(0.72, 0.74, 0.86, 1.00, 1.14, 1.26, 1.34, 1.30, 1.10, 0.98, 0.82, 0.74),
        DARK_EVENINGS(1.18, 1.10, 1.02, 0.92, 0.88, 0.84, 0.84, 0.88, 0.94, 1.06, 1.16, 1.18),
        DECEMBER(0.92, 0.92, 0.96, 0.96, 0.98, 0.98, 0.98, 0.98, 1.00, 1.04, 1.12, 1.22);

        private final double[] factors;

        Season(double... factors) {
            this.factors = factors;
        }
    }
}
