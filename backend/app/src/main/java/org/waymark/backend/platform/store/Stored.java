package org.waymark.backend.platform.store;

/** A document as it lies in its collection: one aggregate, with the version that guards its replacement. */
public interface Stored {

    String id();

    /** 1 when inserted, one more with every change. */
    long version();
}
