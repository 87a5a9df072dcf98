package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All whom a provider has invented, in its order, beside those who are there for every provider. */
public record TypicalParticipants(
        @NotNull(message = "Say who they are")
        @Size(max = 12, message = "Have at most 12 typical participants of your own")
        List<@Valid @NotNull TypicalParticipant> people) {

    public TypicalParticipants {
        people = List.copyOf(people);
    }
}
