package org.communitysafety.vocabulary.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final int MUTATIONS = 10_000;
    private static final int ENTRIES = 24;
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    /** What somebody may do to a record. */
    private enum Tampering {
        MEMBER_CHANGED,
        MEMBER_CHANGED_AND_HASHED_ANEW,
        LINK_CHANGED,
        TAKEN_OUT,
        SWAPPED,
        DOUBLED,
        CUT_OFF,
        WRITTEN_ANEW_FROM_THERE
    }

    @Test
    void aChainLeftAloneHolds() {
        List<ChainedEntry> chain = chain(new Random(1));

        ChainCheck check = check(chain, Set.of(last(chain).link()));

        assertEquals(List.of(), check.faults());
        assertEquals(ENTRIES, check.entries());
        assertEquals(last(chain), check.last().orElseThrow());
    }

    @Test
    void whatRetentionLeavesHolds() {
        List<ChainedEntry> chain = chain(new Random(1));

        ChainCheck check = check(
                chain.subList(20, ENTRIES),
                Set.of(chain.get(3).link(), last(chain).link()));

        assertEquals(List.of(), check.faults());
        assertEquals(21, check.first().orElseThrow().number());
    }

    @Test
    void everyOneOfThousandsOfRandomMutationsIsFound() {
        Random random = new Random(20260105);
        List<ChainedEntry> chain = chain(random);
        Set<Link> noted = Set.of(last(chain).link());
        Set<Tampering> tried = EnumSet.noneOf(Tampering.class);

        for (int i = 0; i < MUTATIONS; i++) {
            Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
            List<ChainedEntry> changed = tampered(chain, tampering, random);
            tried.add(tampering);

            assertNotEquals(chain, changed, "mutation " + i + " changed nothing: " + tampering);
            assertFalse(check(changed, noted).faults().isEmpty(), "mutation " + i + " was not found: " + tampering);
        }
        assertEquals(EnumSet.allOf(Tampering.class), tried);
    }

    @Test
    void withoutANotedLinkOnlyCutsAtTheEndAndChainsWrittenAnewPass() {
        Random random = new Random(7);
        List<ChainedEntry> chain = chain(random);

        assertEquals(
                List.of(),
                check(tampered(chain, Tampering.CUT_OFF, random), Set.of()).faults());
        assertEquals(
                List.of(),
                check(tampered(chain, Tampering.WRITTEN_ANEW_FROM_THERE, random), Set.of())
                        .faults());
        for (Tampering seen : EnumSet.range(Tampering.MEMBER_CHANGED, Tampering.LINK_CHANGED)) {
            assertFalse(
                    check(tampered(chain.subList(0, ENTRIES - 1), seen, random), Set.of())
                            .faults()
                            .isEmpty(),
                    seen.name());
        }
    }

    @Test
    void nothingMovesFromOneMemberIntoTheNextUnseen() {
        AccessEntry entry = entry(1, new Random(1));
        ChainedEntry chained = AccessChain.append(Link.BEGINNING, entry);
        AccessEntry moved = new AccessEntry(
                entry.call(),
                entry.phase(),
                entry.caller() + entry.method().charAt(0),
                entry.method().substring(1),
                entry.route(),
                entry.records(),
                entry.status(),
                entry.at(),
                entry.traceId());

        assertNotEquals(
                chained.hash(), AccessChain.append(Link.BEGINNING, moved).hash());
    }

    /** The example of the published API, whose hash was worked out apart from this code by the rule that stands beside it. */
    @Test
    void theHashIsTheOneThatThePublishedRuleGives() {
        AccessEntry entry = new AccessEntry(
                "5f0c7f0e-6d0a-4c55-9a38-3c1f4a0b9d21",
                Phase.BEGUN,
                "local-operator",
                "PUT",
                "/api/v1/plans/{id}",
                List.of("nottingham-cdp-2021-24"),
                null,
                Instant.parse("2026-01-05T12:00:00.123Z"),
                "4bf92f3577b34da6a3ce929d0e0e4736");

        assertEquals(
                "ba4cb2a2f45253e26a233b9ecedda3f7e8ff3004e1d8304a1963a940d2c8e698",
                AccessChain.append(Link.BEGINNING, entry).hash());
    }

    @Test
    void aLinkReadsAsItIsWritten() {
        Link link = AccessChain.append(Link.BEGINNING, entry(1, new Random(1))).link();

        assertEquals(link, Link.parse(link.toString()).orElseThrow());
        assertTrue(Link.parse("1:abc").isEmpty());
    }

    private static List<ChainedEntry> tampered(List<ChainedEntry> chain, Tampering how, Random random) {
        List<ChainedEntry> changed = new ArrayList<>(chain);
        int at = random.nextInt(chain.size() - 1);
        switch (how) {
            case MEMBER_CHANGED -> {
                ChainedEntry old = chain.get(at);
                changed.set(at, new ChainedEntry(old.number(), old.previous(), other(old.entry(), random), old.hash()));
            }
            case MEMBER_CHANGED_AND_HASHED_ANEW -> {
                ChainedEntry old = chain.get(at);
                changed.set(
                        at, AccessChain.append(new Link(old.number() - 1, old.previous()), other(old.entry(), random)));
            }
            case LINK_CHANGED -> changed.set(at, otherLink(chain.get(at), random));
            case TAKEN_OUT -> changed.remove(at + (at == 0 ? 1 : 0));
            case SWAPPED -> Collections.swap(changed, at, at + 1 + random.nextInt(chain.size() - at - 1));
            case DOUBLED -> changed.add(random.nextInt(chain.size()), chain.get(at));
            case CUT_OFF -> changed.subList(at + 1, chain.size()).clear();
            case WRITTEN_ANEW_FROM_THERE -> writeAnew(changed, at, random);
        }
        return changed;
    }

    private static void writeAnew(List<ChainedEntry> changed, int from, Random random) {
        Link last = from == 0 ? Link.BEGINNING : changed.get(from - 1).link();
        for (int i = from; i < changed.size(); i++) {
            AccessEntry old = changed.get(i).entry();
            changed.set(i, AccessChain.append(last, i == from ? other(old, random) : old));
            last = changed.get(i).link();
        }
    }

    private static ChainedEntry otherLink(ChainedEntry old, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new ChainedEntry(old.number() + 1 + random.nextInt(9), old.previous(), old.entry(), old.hash());
            case 1 -> new ChainedEntry(old.number(), flipped(old.previous(), random), old.entry(), old.hash());
            default -> new ChainedEntry(old.number(), old.previous(), old.entry(), flipped(old.hash(), random));
        };
    }

    private static String flipped(String hash, Random random) {
        int at = random.nextInt(hash.length());
        int digit = Character.digit(hash.charAt(at), 16) ^ (1 + random.nextInt(15));
        return hash.substring(0, at) + Character.forDigit(digit, 16) + hash.substring(at + 1);
    }

    private static AccessEntry other(AccessEntry old, Random random) {
        int member = random.nextInt(9);
        List<String> more = new ArrayList<>(old.records());
        more.add("x");
        Phase phase = old.phase() == Phase.BEGUN ? Phase.ENDED : Phase.BEGUN;
        Integer status = old.status() == null ? Integer.valueOf(200) : Integer.valueOf(old.status() + 1);
        return new AccessEntry(
                member == 0 ? old.call() + "x" : old.call(),
                member == 1 || member == 6 ? (member == 6 ? Phase.ENDED : phase) : old.phase(),
                member == 2 ? "somebody-else" : old.caller(),
                member == 3 ? old.method() + "X" : old.method(),
                member == 4 ? old.route() + "/x" : old.route(),
                member == 5 ? more : old.records(),
                member == 6 ? status : (member == 1 ? null : old.status()),
                member == 7 ? old.at().plusMillis(1 + random.nextInt(1000)) : old.at(),
                member == 8 ? flipped(old.traceId(), random) : old.traceId());
    }

    private static ChainCheck check(List<ChainedEntry> chain, Set<Link> noted) {
        ChainCheck check = new ChainCheck(noted);
        chain.forEach(check::take);
        return check;
    }

    private static List<ChainedEntry> chain(Random random) {
        List<ChainedEntry> chain = new ArrayList<>();
        Link last = Link.BEGINNING;
        for (int i = 0; i < ENTRIES; i++) {
            chain.add(AccessChain.append(last, entry(i, random)));
            last = last(chain).link();
        }
        return chain;
    }

    private static ChainedEntry last(List<ChainedEntry> chain) {
        return chain.get(chain.size() - 1);
    }

    private static AccessEntry entry(int i, Random random) {
        boolean ended = i % 2 == 1;
        return new AccessEntry(
                "call-" + i / 2,
                ended ? Phase.ENDED : Phase.BEGUN,
                "local-operator",
                "PUT",
                "/api/v1/plans/{id}",
                List.of("plan-" + random.nextInt(5)),
                ended ? Integer.valueOf(random.nextBoolean() ? 200 : 422) : null,
                NOON.plusMillis(i * 10L),
                "%032x".formatted(random.nextLong() >>> 1));
    }
}
