package org.communitysafety.gateway.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communitysafety.gateway.routing.Reply.Fault;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Wording;

/**
 * Records that nobody could read, never their content.
 *
 * @param done what was decided a moment ago, in words; null for nothing
 * @param faults why a decision was not taken
 * @param states the lists there are
 * @param next where the list goes on; null at its end
 */
public record LettersView(
        String done, List<Fault> faults, List<StateLink> states, List<LetterView> letters, String next) {
    static final String PATH = "/dead-letters";

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([A-Za-z0-9_=-]+)");

    /** Which of them are listed. */
    enum State {
        SET_ASIDE("Waiting for a decision"),
        REPLAYED("Replayed"),
        DISCARDED("Discarded");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** The first one where it is none of them. */
        static State of(String asked) {
            return Stream.of(values())
                    .filter(state -> state.name().equals(asked))
                    .findFirst()
                    .orElse(SET_ASIDE);
        }
    }

    /** One of the lists. */
    public record StateLink(String address, String words, boolean current) {}

    /**
     * One record.
     *
     * @param decided what was decided, by whom and why; null while it waits
     * @param address below which a decision is posted
     * @param inputId of the field for the reason; no other has it
     * @param typed what stood there when the decision was not taken
     * @param fault what is wrong with the reason; null for nothing
     */
    public record LetterView(
            String name,
            String setAside,
            String written,
            String why,
            String detail,
            String decided,
            String address,
            String inputId,
            String typed,
            String fault) {
        private static LetterView of(Answers.Letter letter, String inputId, String typed, String fault) {
            return new LetterView(
                    "Record " + letter.offset() + " of " + letter.topic() + ", partition " + letter.partition(),
                    Received.moment(letter.at()),
                    Received.moment(letter.recordTime()),
                    Wording.token(letter.code()),
                    letter.detail(),
                    letter.decision() == null ? null : decided(letter),
                    PATH + '/' + Addresses.encoded(letter.id()),
                    inputId,
                    typed,
                    fault);
        }

        private static String decided(Answers.Letter letter) {
            Answers.Decision decision = letter.decision();
            String reason = decision.reason() == null ? "no reason given" : decision.reason();
            return "%s by %s, %s: %s"
                    .formatted(State.of(letter.state()).words, decision.by(), Received.moment(decision.at()), reason);
        }
    }

    /** @param done the action that was taken, {@code replay} or {@code discard}; anything else is nothing */
    static LettersView list(Answers.Letters found, State state, String done) {
        List<LetterView> letters = new ArrayList<>();
        for (Answers.Letter letter : found.items()) {
            letters.add(LetterView.of(letter, "reason-" + (letters.size() + 1), "", null));
        }
        return new LettersView(said(done), List.of(), links(state), letters, next(found.next(), state));
    }

    /** The record alone of which a decision was not taken. @param letters the record; none where it is not known */
    static LettersView refused(List<Answers.Letter> letters, String typed, List<Fault> faults) {
        String fault = faults.stream()
                .filter(each -> "/reason".equals(each.pointer()))
                .map(Fault::detail)
                .findFirst()
                .orElse(null);
        return new LettersView(
                null,
                faults,
                links(null),
                letters.stream()
                        .map(letter -> LetterView.of(letter, "reason", typed, fault))
                        .toList(),
                null);
    }

    private static String said(String done) {
        if ("replay".equals(done)) {
            return "The record was given to its topic again. If it still cannot be read, it comes back here.";
        }
        return "discard".equals(done) ? "The record was discarded." : null;
    }

    private static List<StateLink> links(State current) {
        return Stream.of(State.values())
                .map(state -> new StateLink(Addresses.of(PATH, "state", state.name()), state.words, state == current))
                .toList();
    }

    private static String next(String next, State state) {
        Matcher cursor = CURSOR.matcher(next == null ? "" : next);
        return cursor.find() ? Addresses.of(PATH, "state", state.name(), "cursor", cursor.group(1)) : null;
    }
}
