package org.waymark.contract.assignment;

import jakarta.validation.constraints.Size;
import java.util.List;

/** Replaces those chosen from the list; those who came with a file stay. */
public record PeopleChoice(
        @Size(max = 20_000, message = "Choose at most 20,000 people at once")
        List<@Size(max = 64) String> personIds) {

    public PeopleChoice {
        personIds = List.copyOf(personIds);
    }
}
