package org.waymark.contract.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody takes part in a session in which they have a seat. What the provider has not given yet is null.
 *
 * @param room of the place
 * @param postcode of the place
 * @param joinLink begins with https://
 * @param dialIn a telephone number, with what to enter
 * @param facilities of the session and its place, such as captions or step-free
 */
public record TakingPart(
        @Nullable String room,
        @Nullable String postcode,
        @Nullable String joinLink,
        @Nullable String dialIn,
        List<String> facilities) {

    public TakingPart {
        facilities = List.copyOf(facilities);
    }
}
