package org.waymark.contract.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param code as it is shown in the session; letter case and spaces do not matter */
public record CheckIn(
        @NotBlank(message = "Enter the code that is shown in the session")
        @Size(max = 20, message = "The code has six letters and digits")
        String code) {}
