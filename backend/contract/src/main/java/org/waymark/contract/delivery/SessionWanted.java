package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session, or a series of them, as a provider wants it.
 *
 * @param start local time in England
 * @param hubId null for an online session
 * @param room one of the hub's, or null
 * @param repeat null for a single session; only where sessions are added
 * @param despite true once the clashes that may be put up with were seen
 */
public record SessionWanted(
        @NotBlank(message = "Choose a topic") String topicId,
        @NotNull(message = "Give a day and a time") LocalDateTime start,

        @Min(value = 15, message = "A session lasts 15 minutes to 10 hours")
        @Max(value = 600, message = "A session lasts 15 minutes to 10 hours")
        int minutes,

        @Nullable String hubId,
        @Nullable String room,

        @Min(value = 1, message = "A session has 1 to 500 seats")
        @Max(value = 500, message = "A session has 1 to 500 seats")
        int seats,

        @Nullable @Valid Facilitator facilitator,
        @Nullable @Valid Online online,

        @Size(max = 20, message = "Name at most 20 facilities")
        List<String> access,

        boolean anchor,
        @Nullable @Valid Repeat repeat,
        boolean despite) {

    public SessionWanted {
        access = access == null ? List.of() : List.copyOf(access);
    }

    /** What is there already, as it is. */
    public static SessionWanted of(TimetabledSession s) {
        return new SessionWanted(
                s.topicId(),
                s.start(),
                s.minutes(),
                s.hubId(),
                s.room(),
                s.seats(),
                s.facilitator(),
                s.online(),
                s.access(),
                s.anchor(),
                null,
                false);
    }

    public SessionWanted at(LocalDateTime time) {
        return new SessionWanted(
                topicId, time, minutes, hubId, room, seats, facilitator, online, access, anchor, repeat, despite);
    }

    /** The clashes that may be put up with were seen. */
    public SessionWanted inSpiteOfThem() {
        return new SessionWanted(
                topicId, start, minutes, hubId, room, seats, facilitator, online, access, anchor, repeat, true);
    }

    /** Who runs it. */
    public record Facilitator(
            @NotBlank(message = "Give the facilitator's name") @Size(max = 80, message = "Use at most 80 characters")
            String name,

            @NotBlank(message = "Give the facilitator's email address")
            @Email(message = "Give an email address such as name@example.org")
            @Size(max = 120, message = "Use at most 120 characters")
            String email) {}

    /** How to take part from afar. */
    public record Online(
            @Nullable @Pattern(regexp = "https://\\S{3,400}", message = "Give a link that begins with https://")
            String joinLink,

            @Nullable @Size(max = 120, message = "Use at most 120 characters")
            String dialIn,

            @Nullable @Pattern(regexp = "https://\\S{3,400}", message = "Give a link that begins with https://")
            String recording) {}

    /**
     * @param everyWeeks weeks in which schools are closed do not count
     * @param times how many sessions there are, the first included
     */
    public record Repeat(
            @Min(value = 1, message = "Repeat every 1 to 12 weeks")
            @Max(value = 12, message = "Repeat every 1 to 12 weeks")
            int everyWeeks,

            @Min(value = 2, message = "A series has 2 to 40 sessions")
            @Max(value = 40, message = "A series has 2 to 40 sessions")
            int times) {}
}
