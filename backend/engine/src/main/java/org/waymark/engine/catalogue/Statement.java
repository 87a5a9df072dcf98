package org.waymark.engine.catalogue;

import org.waymark.engine.id.StatementId;

/**
 * A statement that modules teach and frameworks ask for.
 *
 * @param area the area it is listed under, such as {@code culture}
 * @param strand what it is about, such as {@code people} or {@code finance}; neighbours in a pathway should differ
 * @param disadvantage whether it belongs to the strand that inference alone never drops
 * @param text its words, for explanations; may be empty
 */
public record Statement(StatementId id, String area, String strand, boolean disadvantage, String text) {
    public Statement(StatementId id, String area, String strand, boolean disadvantage) {
        this(id, area, strand, disadvantage, "");
    }
}
