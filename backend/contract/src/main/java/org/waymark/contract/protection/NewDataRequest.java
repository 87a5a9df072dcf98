package org.waymark.contract.protection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param text what exactly, in the person's words */
public record NewDataRequest(
        @NotNull(message = "Say what you ask for") DataRequest.Kind kind,

        @NotNull @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String text) {}
