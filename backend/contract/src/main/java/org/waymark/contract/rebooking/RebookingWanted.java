package org.waymark.contract.rebooking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that are not to be held: those named, or all at a hub on one day.
 *
 * @param reason told to everybody concerned
 * @param instead where a single session is held at another time, its local time in England
 */
public record RebookingWanted(
        @Size(max = 40, message = "Choose at most 40 sessions")
        List<@Valid SessionName> sessions,

        @Nullable String hubId,
        @Nullable LocalDate day,

        @NotBlank(message = "Say why: everybody concerned reads it")
        @Size(max = 300, message = "Use at most 300 characters")
        String reason,

        @Nullable LocalDateTime instead) {

    public RebookingWanted {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
    }

    public record SessionName(
            @NotBlank String offerId, @NotBlank String sessionId) {}
}
