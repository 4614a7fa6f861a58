package org.communitysafety.benchmarks.flink;

import java.nio.file.Path;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.annotation.FunctionHint;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.TableFunction;
import org.communitysafety.benchmarks.drain.Incident;
import org.communitysafety.benchmarks.drain.Places;

/** {@code cells_of(category, place, month)}: a row for every cell that an incident counts in. */
@FunctionHint(output = @DataTypeHint("STRING NOT NULL"))
public final class CellsOf extends TableFunction<String> {
    private static final long serialVersionUID = 1;

    private final String root;
    private transient Places places;

    /** @param root of the repository, which holds the look-up files */
    public CellsOf(String root) {
        this.root = root;
    }

    @Override
    public void open(FunctionContext context) {
        places = Places.in(Path.of(root));
    }

    /** Emits {@code indicator|area|yyyy-mm} for every indicator of the category and every area that contains the place. */
    public void eval(String category, String place, String month) {
        new Incident("", "", category, place, month).cells(places).forEach(this::collect);
    }
}
