package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A call that the gateway lets begin, or how it ended: who did what when. Nothing of a body or a query is in it.
 *
 * @param call the same of both entries of a call
 * @param phase {@code BEGUN} or {@code ENDED}
 * @param method of HTTP, or {@code other}
 * @param route the template of the address
 * @param records the identifiers that stood in the address
 * @param status of the answer; null of a beginning, and of an end without an answer given in full
 * @param at RFC 3339, by the gateway's clock
 * @param trace of W3C Trace Context, 32 hexadecimal digits
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AccessRecorded(
        String call,
        String phase,
        String caller,
        String method,
        String route,
        List<String> records,
        Integer status,
        String at,
        String trace) {}
