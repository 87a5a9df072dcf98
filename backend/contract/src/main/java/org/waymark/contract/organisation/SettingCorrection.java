package org.waymark.contract.organisation;

import jakarta.validation.constraints.NotNull;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/** What is right where the register is wrong. */
public record SettingCorrection(
        @NotNull(message = "Choose a phase") Phase phase,
        @NotNull(message = "Choose a kind of school") SchoolKind kind,
        boolean rural) {}
