package org.communitysafety.target.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.communitysafety.target.domain.Refusal;
import org.junit.jupiter.api.Test;

class LookUpFileTest {
    private static final String HEADING =
            "lsoa_code,lsoa_name,ward_code,ward_name,lad_code,lad_name,utla_code,population_2021\r\n";

    @Test
    void quotedNamesAndCarriageReturnsAreRead() throws IOException {
        LookUpFile.Contents contents =
                read("E01999001,\"Harbour, north\",E05999001,Harbour,E06999001,Port,E06999001,\r\n");

        assertEquals(List.of(), contents.refusals());
        assertEquals("Harbour, north", contents.rows().get(0).lsoaName());
    }

    @Test
    void everyFaultIsNamedByLineAndColumn() throws IOException {
        LookUpFile.Contents contents = read("E01999001,A,E05999001,W,E06999001,Port,E06999001,12\r\n"
                + "E01999002,A,E05,W,E06999001,Port,E06999001,many\r\n"
                + "E01999003,A,E05999001,W,E06999002,Port,E06999002,12\r\n"
                + "E01999001,A,E05999001,W,E06999001,Port,E06999001,12\r\n");

        assertEquals(
                List.of(
                        "/lines/3/ward_code malformed-area",
                        "/lines/3/population_2021 not-a-number",
                        "/lines/4/lad_code contradiction",
                        "/lines/5/lsoa_code duplicate"),
                contents.refusals().stream()
                        .map(refusal -> refusal.pointer() + " " + refusal.code())
                        .toList());
    }

    @Test
    void aFileOfOtherColumnsIsRefusedOnce() throws IOException {
        LookUpFile.Contents contents = LookUpFile.read(new StringReader("a,b\r\n1,2\r\n3,4\r\n"));

        assertEquals(
                List.of("missing-column"),
                contents.refusals().stream().map(Refusal::code).toList());
    }

    private static LookUpFile.Contents read(String rows) throws IOException {
        return LookUpFile.read(new StringReader(HEADING + rows));
    }
}
