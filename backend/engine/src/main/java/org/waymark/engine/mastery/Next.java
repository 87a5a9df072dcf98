package org.waymark.engine.mastery;

/** What comes next in a diagnostic of an area. */
public sealed interface Next {
    /** @param item not answered before */
    record Ask(Item item) implements Next {}

    record Stop(Why why) implements Next {}

    enum Why {
        /** What is known is known; of the rest no further answer is likely to save the time it takes. */
        SURE,
        /** As many items as an area may take. */
        LONG_ENOUGH,
        /** The bank holds no further item that could decide. */
        NO_ITEM_LEFT
    }
}
