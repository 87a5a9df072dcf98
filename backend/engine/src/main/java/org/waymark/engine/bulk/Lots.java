package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Draws lots: an order of people that depends on the seed and on who they are, not on when they came. */
public final class Lots {
    private Lots() {}

    static List<Participant> drawn(List<Participant> people, long seed) {
        return drawn(people, Participant::id, seed);
    }

    /** @param id unique */
    public static <T> List<T> drawn(List<T> people, Function<T, String> id, long seed) {
        var lots = new ArrayList<>(people);
        lots.sort(Comparator.comparingLong((T person) -> lot(id.apply(person), seed))
                .thenComparing(id));
        return lots;
    }

    /** A finaliser with good avalanche (Stafford 2011, variant 13), over the letters of the id. */
    private static long lot(String id, long seed) {
        long lot = mixed(seed);
        for (int i = 0; i < id.length(); i++) {
            lot = mixed(lot ^ id.charAt(i));
        }
        return lot;
    }

    private static long mixed(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
