package org.communitysafety.incident.domain;

import java.util.Optional;

/** What a text field may hold: 1 to 200 characters, none of them a control character or half of a surrogate pair. */
public final class TextRule {
    public static final int LONGEST = 200;

    private TextRule() {}

    /** What is wrong with the text at {@code pointer}; empty when nothing is. */
    public static Optional<Fault> faultOf(String pointer, String text) {
        if (text.isBlank()) {
            return Optional.of(new Fault(pointer, FaultCode.EMPTY_TEXT, "say something or leave it out"));
        }
        if (text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST) {
            return Optional.of(new Fault(pointer, FaultCode.TEXT_TOO_LONG, "at most " + LONGEST + " characters"));
        }
        return hasForbiddenCharacter(text)
                ? Optional.of(new Fault(
                        pointer, FaultCode.FORBIDDEN_CHARACTER, "no control characters and no unpaired surrogates"))
                : Optional.empty();
    }

    public static boolean isSound(String text) {
        return faultOf("", text).isEmpty();
    }

    private static boolean hasForbiddenCharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c)) {
                return true;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!paired) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
