package org.communitysafety.gateway.web.areas;

import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Table;

/**
 * What is known of one area.
 *
 * @param period null where nothing is known of it
 * @param indicators each with its figures of the period
 * @param months of the indicator that was chosen
 * @param notes what is to be known of the figures
 * @param file address of a table as a file, to which its name is to be added
 */
public record AreaView(
        String name, Place place, String period, Table indicators, Table months, List<String> notes, String file) {

    /**
     * Where and what it is.
     *
     * @param kind of area, in words
     * @param residents in words
     * @param around what it is part of, the smallest first
     * @param members names and codes of the places that it is made of; null where it is no own area
     * @param change where it is changed; null where it is no own area
     * @param back the areas beside it
     */
    public record Place(
            String code,
            String kind,
            String residents,
            String members,
            String change,
            List<Around> around,
            String back) {}

    /** An area that contains this one. */
    public record Around(String name, String kind, String address) {}

    /** Where and when. */
    public String heading() {
        return period == null ? name : name + ", " + period;
    }

    /** Each table that can be had as a file. */
    Stream<Table> tables() {
        return Stream.of(indicators, months);
    }
}
