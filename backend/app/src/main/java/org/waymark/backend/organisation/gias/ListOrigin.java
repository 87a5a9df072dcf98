package org.waymark.backend.organisation.gias;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file of lists does not say itself.
 *
 * @param validFrom the first day on which it decides, or null for the day of the import
 * @param by the name of whoever imports it
 */
public record ListOrigin(@Nullable LocalDate validFrom, String by) {}
