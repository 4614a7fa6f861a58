package org.communitysafety.incident.rest.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.incident.domain.Fault;

/** What the rows of a file for people without an interface tell, and which columns they have. */
interface RowForm {
    String ID = "id";
    String RECORDED_TIME = "recordedtime";

    /** A file with a panel in each row tells of meetings, any other of steps. */
    static RowForm of(List<String> names) {
        return names.contains(MeetingColumns.PANEL) ? new MeetingColumns() : new StepColumns();
    }

    /** What a file is called that is given back. */
    String file();

    /** Which columns there are is a matter of the whole file: one with a name nobody knows would lose it row by row. */
    Optional<Fault> faultOf(List<String> names);

    /** @param fields those that are not empty, by column */
    String type(Map<String, String> fields);

    Map<String, Object> data(Map<String, String> fields);
}
