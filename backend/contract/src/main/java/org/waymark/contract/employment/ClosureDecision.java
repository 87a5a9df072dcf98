package org.waymark.contract.employment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each of those concerned goes. */
public record ClosureDecision(@Size(min = 1, max = 5000) List<@Valid Placement> placements) {

    public ClosureDecision {
        placements = List.copyOf(placements);
    }

    /** @param schoolId one of the candidates, or null for no school at present */
    public record Placement(
            @NotBlank @Size(max = 100) String personId,
            @Nullable @Size(max = 100) String schoolId) {}
}
