package org.communitysafety.gateway.web.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Changes CHANGES = new Changes(agency -> "Agency " + agency);

    @Test
    void eachChangeSaysWhatItWasAndWhatItIs() {
        List<String> changes = CHANGES.between(
                json("{'percent':20,'baseline':{'period':'2018/19','value':14840},'note':null,'selections':[1]}"),
                json("{'percent':25,'baseline':{'period':'2018/19','value':15000.5},'note':'new','selections':[2]}"));

        assertEquals(
                List.of(
                        "change asked for, in per cent: 20 became 25",
                        "baseline, value: 14,840 became 15,000.5",
                        "note: nothing became “new”",
                        "what is counted changed"),
                changes);
    }

    @Test
    void whatEveryVersionHasOtherAndWhatIsTheSameNumberIsNoChange() {
        JsonNode first = json("{'version':1,'from':'2020-01-01','value':5,'flags':[]}");
        JsonNode second = json("{'version':2,'from':'2021-01-01','value':5.0,'agency':null}");

        assertEquals(List.of(), CHANGES.between(first, second));
    }

    @Test
    void tokensDaysAndPeriodsAreInWordsAndWhatSomebodyWroteIsAsItWasWritten() {
        List<String> changes = CHANGES.between(
                json(
                        "{'kind':'reduce-any','assessedTo':'2019-04-01','source':'reported','baseline':{'period':'2018-10'},"
                                + "'rollUp':'worst-of','note':'a-b'}"),
                json("{'kind':'at-most','assessedTo':'2020-03-31','source':'events','baseline':{'period':'2018-11'},"
                        + "'rollUp':null,'note':'c-d'}"));

        assertEquals(
                List.of(
                        "kind of target: “Any reduction from the baseline” became “At most a fixed figure”",
                        "last day judged: 1 April 2019 became 31 March 2020",
                        "source: “Reported by the partnership” became “Counted from what agencies sent”",
                        "baseline, period: October 2018 became November 2018",
                        "how its measures make one colour: “the worst of its measures” became nothing",
                        "note: “a-b” became “c-d”"),
                changes);
    }

    @Test
    void theDocumentThatAnIndicatorIsFromIsNoToken() {
        List<String> changes = CHANGES.between(json("{'source':'Home Office'}"), json("{'source':'ONS'}"));

        assertEquals(List.of("source: “Home Office” became “ONS”"), changes);
    }

    @Test
    void agenciesAreCalledByTheirNames() {
        List<String> changes = CHANGES.between(json("{'agency':'a-police'}"), json("{'agency':'b-police'}"));

        assertEquals(List.of("who reports it: Agency a-police became Agency b-police"), changes);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
