package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record SecondFactorCode(
        @NotBlank(message = "Enter the code that your app shows")
        @Size(max = 40, message = "A code is shorter than that")
        String code) {}
