package org.waymark.contract.employment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody says they do. */
public record OwnRole(
        @NotBlank(message = "Enter your job title") @Size(max = 100, message = "Use at most 100 characters")
        String jobTitle) {

    public OwnRole {
        jobTitle = jobTitle == null ? "" : jobTitle.strip();
    }
}
