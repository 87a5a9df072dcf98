package org.waymark.contract.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A provider, or a delivery partner that runs cohorts for one.
 *
 * @param partOf the provider that a partner belongs to; null for a provider
 * @param until the first day on which it is no more, once it has ended
 */
public record Provider(
        String id,
        String name,
        @Nullable String partOf,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
