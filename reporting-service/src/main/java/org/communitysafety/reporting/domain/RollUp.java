package org.communitysafety.reporting.domain;

import java.util.List;
import java.util.Locale;
import org.communitysafety.vocabulary.Rag;

/**
 * How a target's colour follows from those of its measures. White is not known, and what is not known never makes a target
 * look better: beside it a worst colour is shown only where it is certain, which is red.
 */
public enum RollUp {
    /** Red where one is red, then white where one is white, then amber where one is amber; otherwise green. */
    WORST_OF {
        @Override
        Rag of(List<Rag> colours) {
            return first(colours, List.of(Rag.RED, Rag.WHITE, Rag.AMBER, Rag.GREEN));
        }
    },
    /** Green where one is green, then white where one is white, then amber, then red. */
    BEST_OF {
        @Override
        Rag of(List<Rag> colours) {
            return first(colours, List.of(Rag.GREEN, Rag.WHITE, Rag.AMBER, Rag.RED));
        }
    },
    /** The colour of more than half of them, white counted as one; without such a majority the worst. */
    MAJORITY {
        @Override
        Rag of(List<Rag> colours) {
            return colours.stream()
                    .filter(colour -> colours.stream().filter(colour::equals).count() * 2 > colours.size())
                    .findFirst()
                    .orElseGet(() -> WORST_OF.of(colours));
        }
    };

    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    abstract Rag of(List<Rag> colours);

    /** White where there is none. */
    Rag over(List<Rag> colours) {
        return colours.isEmpty() ? Rag.WHITE : of(colours);
    }

    private static Rag first(List<Rag> colours, List<Rag> order) {
        return order.stream().filter(colours::contains).findFirst().orElse(Rag.WHITE);
    }
}
