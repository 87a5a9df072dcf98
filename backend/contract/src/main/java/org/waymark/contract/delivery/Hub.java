package org.waymark.contract.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where sessions are held, for all offers of a provider.
 *
 * @param easting metres on the national grid
 * @param sessions to come
 */
public record Hub(
        String id,
        String name,
        @Nullable String postcode,
        int easting,
        int northing,
        List<Room> rooms,
        List<String> access,
        int sessions) {

    public Hub {
        rooms = List.copyOf(rooms);
        access = List.copyOf(access);
    }

    public record Room(
            @NotBlank(message = "Give the room a name") @Size(max = 60, message = "Use at most 60 characters")
            String name,

            @Min(value = 1, message = "A room has 1 to 500 seats")
            @Max(value = 500, message = "A room has 1 to 500 seats")
            int seats) {}
}
