package org.waymark.contract.employment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param schoolId null for no school at present
 * @param on the first day there; it may be past or to come
 */
public record Move(
        @Nullable @Size(max = 100) String schoolId,
        @NotNull(message = "Give the first day") LocalDate on) {}
