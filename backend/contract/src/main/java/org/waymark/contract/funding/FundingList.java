package org.waymark.contract.funding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a list by which places are funded.
 *
 * @param validFrom the first day on which it decides
 * @param inForce whether it decides today
 */
public record FundingList(
        String name, LocalDate validFrom, int count, Instant importedAt, String importedBy, boolean inForce) {}
