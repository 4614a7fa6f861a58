package org.communitysafety.gateway.web.deliveryplan;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Wording;

/**
 * Which deliverables a reader wants to see.
 *
 * @param owner an agency; null for any
 * @param rag {@code green}, {@code amber}, {@code red} or {@code white}; null for any
 * @param owners what may be chosen, {@code colours} likewise
 */
public record DeliverableFilter(String owner, String rag, List<Choice> owners, List<Choice> colours) {
    private static final List<String> COLOURS = List.of("green", "amber", "red", "white");

    /** An entry to choose. */
    public record Choice(String token, String word, boolean chosen) {}

    /** @param owner empty, like the colour, for any */
    static DeliverableFilter of(String owner, String rag) {
        return new DeliverableFilter(blankIsAny(owner), blankIsAny(rag), List.of(), List.of());
    }

    private static String blankIsAny(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    boolean leaves(DeliverableView deliverable) {
        return (owner == null || deliverable.owners().contains(owner))
                && (rag == null || rag.equals(deliverable.status().name()));
    }

    /** The same with what may be chosen among these. */
    DeliverableFilter among(List<DeliverableView> all, UnaryOperator<String> names) {
        Stream<String> named =
                all.stream().flatMap(each -> each.owners().stream()).distinct().sorted();
        return new DeliverableFilter(
                owner,
                rag,
                choices(named, names, owner),
                choices(COLOURS.stream(), colour -> Wording.rag(colour.toUpperCase(Locale.ROOT)), rag));
    }

    private static List<Choice> choices(Stream<String> tokens, UnaryOperator<String> words, String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Any", chosen == null)),
                        tokens.map(token -> new Choice(token, words.apply(token), token.equals(chosen))))
                .toList();
    }
}
