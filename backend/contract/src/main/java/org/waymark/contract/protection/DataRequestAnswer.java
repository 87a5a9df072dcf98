package org.waymark.contract.protection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param granted whether it is done; for an erasure, that is when the erasing begins
 * @param answer told to the person
 */
public record DataRequestAnswer(
        boolean granted,

        @NotBlank(message = "Write an answer: the person reads it")
        @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String answer) {}
