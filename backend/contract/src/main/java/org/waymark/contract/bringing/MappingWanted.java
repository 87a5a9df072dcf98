package org.waymark.contract.bringing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Sent whole: what is left out is matched to nothing. */
public record MappingWanted(
        @NotNull @Size(max = 50) List<@Valid @NotNull Column> columns,
        @NotNull @Size(max = 1000) List<@Valid @NotNull Meaning> meanings) {

    public MappingWanted {
        columns = List.copyOf(columns);
        meanings = List.copyOf(meanings);
    }

    public record Column(
            @NotBlank @Size(max = 50) String field,
            @NotBlank @Size(max = 500) String column) {}

    public record Meaning(
            @NotBlank @Size(max = 50) String field,
            @NotBlank @Size(max = 500) String value,
            @NotBlank @Size(max = 100) String meaning) {}
}
