package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.Hub.Room;

/**
 * A hub as a provider describes it.
 *
 * @param postcode tells the place where easting and northing are missing, if a school of the register has the same
 * @param easting metres on the national grid, 0 to 700,000
 * @param northing metres on the national grid, 0 to 1,300,000
 */
public record HubWanted(
        @NotBlank(message = "Give the hub a name") @Size(max = 80, message = "Use at most 80 characters")
        String name,

        @Nullable @Size(max = 10, message = "A postcode has at most 8 characters")
        String postcode,

        @Nullable Integer easting,
        @Nullable Integer northing,

        @Valid @Size(max = 40, message = "A hub has at most 40 rooms")
        List<Room> rooms,

        @Size(max = 20, message = "Name at most 20 facilities")
        List<String> access) {

    public HubWanted {
        rooms = rooms == null ? List.of() : List.copyOf(rooms);
        access = access == null ? List.of() : List.copyOf(access);
    }
}
