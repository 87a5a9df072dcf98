package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.SessionWanted.Facilitator;

/**
 * A session in person that a trust or a delivery partner would run. Where it is: a hub of the offer, a school of the trust, or
 * another place by its name and postcode; the first of the three that is given counts.
 *
 * @param start local time in England
 * @param postcode tells where the place is, if a school of the register has the same
 * @param withinMinutes how long others may have to drive from their school; only where it is open to those near by
 */
public record LocalSessionWanted(
        @NotBlank(message = "Choose an offer") String offerId,
        @NotBlank(message = "Choose a topic") String topicId,
        @NotNull(message = "Give a day and a time") LocalDateTime start,

        @Min(value = 15, message = "A session lasts 15 minutes to 10 hours")
        @Max(value = 600, message = "A session lasts 15 minutes to 10 hours")
        int minutes,

        @Nullable String hubId,
        @Nullable String schoolId,

        @Nullable @Size(max = 80, message = "Use at most 80 characters")
        String place,

        @Nullable @Size(max = 10, message = "A postcode has at most 8 characters")
        String postcode,

        @Nullable @Size(max = 80, message = "Use at most 80 characters")
        String room,

        @Min(value = 1, message = "A session has 1 to 500 seats")
        @Max(value = 500, message = "A session has 1 to 500 seats")
        int seats,

        @NotNull(message = "Say who runs it") @Valid Facilitator facilitator,

        @Size(max = 20, message = "Name at most 20 facilities")
        List<String> access,

        @NotNull(message = "Say who may come") Audience audience,

        @Nullable
        @Min(value = 5, message = "Give 5 to 240 minutes")
        @Max(value = 240, message = "Give 5 to 240 minutes")
        Integer withinMinutes) {

    public LocalSessionWanted {
        access = access == null ? List.of() : List.copyOf(access);
    }

    /** Who may come. For a delivery partner its own people are all on the offer. */
    public enum Audience {
        OWN_PEOPLE,
        NEAR_BY,
        WHOLE_OFFER
    }
}
