package org.waymark.contract.prior;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * @param qualification its code, and the version of its framework, as {@link ClaimableQualification} names them
 * @param text what shows it, such as a certificate
 * @param place the provider they took it with
 * @param completed when they had it
 */
public record NewQualificationClaim(
        @NotBlank(message = "Choose the NPQ") @Size(max = 20, message = "No NPQ has so long a code")
        String qualification,

        @NotBlank(message = "Choose the version of its framework") @Size(max = 20, message = "No version is so long")
        String frameworkVersion,

        @NotBlank(message = "Say what shows it: somebody decides by it")
        @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String text,

        @NotBlank(message = "Name the provider you took it with")
        @Size(max = 200, message = "At most 200 characters: shorten it")
        String place,

        @NotNull(message = "Give the day on which you had completed it")
        LocalDate completed) {}
