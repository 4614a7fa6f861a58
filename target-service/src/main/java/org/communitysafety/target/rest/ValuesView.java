package org.communitysafety.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of one indicator's values.
 *
 * @param per of how many each value is, where values were asked to be divided; {@code unit} is {@code rate} then
 */
public record ValuesView(
        String indicator,
        int version,
        String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer per,
        List<ValueView> items,
        String next) {}
