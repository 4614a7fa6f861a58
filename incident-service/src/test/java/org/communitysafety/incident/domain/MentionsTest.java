package org.communitysafety.incident.domain;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private static final Mentions PLAIN =
            new Mentions("testville-police", new Pseudonym("p-1177"), List.of("k0001:AbC_d"));
    private static final Mentions ODD = new Mentions("testville-police", new Pseudonym("Zoë \"Z\" <&>"), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"person\":\"p-1177\"",
                "x,p-1177,y",
                "p-1177",
                "{\"victim\":\"k0001:AbC_d\"}",
                "\"\\u0070-1177\"",
                "<person>p-1177</person>",
                "p-11770 p-1177",
                "{\"agency\":\"other-police\"}\n{\"agency\": \"testville-police\",\"victim\":\"p-1177\"}",
                "{\"agency\":\"other-police\",\"victim\":\"k0001:AbC_d\"}"
            })
    void aPersonIsFoundInWhateverItWasMeantToBe(String text) {
        assertTrue(PLAIN.isIn(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p-11770",
                "xp-1177",
                "P-1177",
                "k0001:AbC_dE",
                "{\"agency\":\"other-police\",\"victim\":\"p-1177\"}"
            })
    void othersAreLeftAlone(String text) {
        assertFalse(PLAIN.isIn(text.getBytes(UTF_8)));
    }

    @Test
    void escapesAndCharsetsHideNobody() {
        assertTrue(ODD.isIn("{\"person\":\"Zo\\u00eb \\\"Z\\\" <&>\"}".getBytes(UTF_8)));
        assertTrue(ODD.isIn("a,\"Zoë \"\"Z\"\" <&>\",b".getBytes(Charset.forName("windows-1252"))));
        assertTrue(ODD.isIn("<p>Zoë \"Z\" &lt;&amp;&gt;</p>".getBytes(UTF_8)));
        assertTrue(ODD.isIn("Zoë \"Z\" <&>".getBytes(UTF_16LE)));
    }
}
