package org.communitysafety.incident.domain;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The outcomes of data.police.uk: their files print names, their interface prints codes. */
final class Outcome {
    private static final Map<String, String> CODE_BY_NAME = new TreeMap<>();

    static {
        name("awaiting-court-result", "Awaiting court outcome");
        name("court-result-unavailable", "Court result unavailable");
        name("unable-to-proceed", "Court case unable to proceed");
        name("local-resolution", "Local resolution");
        name("no-further-action", "Investigation complete; no suspect identified");
        name("deprived-of-property", "Offender deprived of property");
        name("fined", "Offender fined");
        name("absolute-discharge", "Offender given absolute discharge");
        name("cautioned", "Offender given a caution");
        name("drugs-possession-warning", "Offender given a drugs possession warning");
        name("penalty-notice-issued", "Offender given a penalty notice");
        name("penalty-notice-issued", "Offender given penalty notice");
        name("community-penalty", "Offender given community sentence");
        name("conditional-discharge", "Offender given conditional discharge");
        name("suspended-sentence", "Offender given suspended prison sentence");
        name("imprisoned", "Offender sent to prison");
        name("other-court-disposal", "Offender otherwise dealt with");
        name("compensation", "Offender ordered to pay compensation");
        name("sentenced-in-another-case", "Suspect charged as part of another case");
        name("charged", "Suspect charged");
        name("not-guilty", "Defendant found not guilty");
        name("sent-to-crown-court", "Defendant sent to Crown Court");
        name("unable-to-prosecute", "Unable to prosecute suspect");
        name("formal-action-not-in-public-interest", "Formal action is not in the public interest");
        name("action-taken-by-another-organisation", "Action to be taken by another organisation");
        name("further-investigation-not-in-public-interest", "Further investigation is not in the public interest");
        name("further-action-not-in-public-interest", "Further action is not in the public interest");
        name("under-investigation", "Under investigation");
        name("status-update-unavailable", "Status update unavailable");
    }

    private Outcome() {}

    /** The code of one of their names in any case; any other text as it is. Null stays null. */
    static String normalised(String sent) {
        return sent == null ? null : CODE_BY_NAME.getOrDefault(sent.strip().toLowerCase(Locale.ROOT), sent);
    }

    private static void name(String code, String name) {
        CODE_BY_NAME.put(name.toLowerCase(Locale.ROOT), code);
    }
}
