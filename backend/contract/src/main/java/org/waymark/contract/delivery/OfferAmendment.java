package org.waymark.contract.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a published offer is to become.
 *
 * @param draftId an offer to change as any draft; null where no amendment is begun
 * @param people who are on the offer
 * @param canBeUndone whether the last one that was applied can be taken back, also where that was tried and stopped
 *     half-way
 */
public record OfferAmendment(@Nullable String draftId, int people, boolean canBeUndone) {}
