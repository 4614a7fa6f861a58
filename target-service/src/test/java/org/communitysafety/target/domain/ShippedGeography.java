package org.communitysafety.target.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communitysafety.target.application.LookUpFile;
import org.communitysafety.vocabulary.AreaCode;

/** The look-up that ships, with one superseded ward. */
final class ShippedGeography {
    static final List<Partnership> PARTNERSHIPS = List.of(
            partnership("E06000018", "Nottingham", "E23000019"),
            partnership("E10000024", "Nottinghamshire", "E23000019"),
            partnership("E10000020", "Norfolk", "E23000024"));

    private ShippedGeography() {}

    static Geography load() {
        try (Reader text = new InputStreamReader(
                ShippedGeography.class.getResourceAsStream("/geo/lsoa_to_ward.csv"), StandardCharsets.UTF_8)) {
            AreaCode nottingham = new AreaCode("E06000018");
            LookUpRow arboretum = new LookUpRow(
                    null, null, new AreaCode("E05001822"), "Arboretum", nottingham, "Nottingham", nottingham, null);
            return new Geography(new AreaTree(PARTNERSHIPS)
                    .withWards(List.of(arboretum))
                    .withLookUp(LookUpFile.read(text).rows())
                    .areas());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Partnership partnership(String code, String name, String force) {
        return new Partnership(new AreaCode(code), name, new AreaCode(force), "Police of " + name);
    }
}
