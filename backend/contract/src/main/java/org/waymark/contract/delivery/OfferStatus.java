package org.waymark.contract.delivery;

public enum OfferStatus {
    /** Only its provider sees it. */
    DRAFT,
    /** People can be put on it. */
    OPEN,
    /** Nobody new; those who are on it stay. */
    CLOSED,
    /** A shape that its provider makes others from. */
    TEMPLATE
}
