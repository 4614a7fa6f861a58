package org.communitysafety.gateway.web.referrals;

import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Table;

/**
 * A table of a page with what stands around it.
 *
 * @param note what to know before reading it; null for nothing
 * @param file address of the same as a file
 * @param none said in its place where it has no row
 */
public record TableBlock(String heading, String note, Table table, String file, String none) {

    /** @param address of the page, with its query */
    static TableBlock of(String heading, String note, Table table, String address, String none) {
        return new TableBlock(heading, note, table, address + "&csv=" + Addresses.encoded(table.id()), none);
    }
}
