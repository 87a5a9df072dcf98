package org.waymark.backend.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.id.StatementId;

/**
 * What a framework may ask of a leader, said once however many frameworks ask it.
 *
 * @param disadvantage whether it is about disadvantaged pupils, whatever its strand
 * @param reference its official number, if it has one
 * @param sameAs the statements that together teach this one; empty where modules name it themselves
 */
public record Statement(
        StatementId id,
        Kind kind,
        String strand,
        boolean disadvantage,
        String text,
        @Nullable String reference,
        @Nullable String source,
        @Nullable String licence,
        List<StatementId> sameAs) {
    public static final String DISADVANTAGE_STRAND = "disadvantage";

    public enum Kind implements Worded {
        LEARN_THAT,
        LEARN_HOW_TO
    }

    public Statement {
        sameAs = List.copyOf(sameAs);
    }

    /** The statements by whose modules this one is taught: those it is the same as, or itself. */
    public List<StatementId> taughtAs() {
        return sameAs.isEmpty() ? List.of(id) : sameAs;
    }
}
