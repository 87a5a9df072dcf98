package org.waymark.contract.rebooking;

import org.jspecify.annotations.Nullable;

/**
 * @param accepted false to decline every place
 * @param sessionId another session that is wanted, or null for the one that is held
 */
public record ChangeAnswer(boolean accepted, @Nullable String sessionId) {}
