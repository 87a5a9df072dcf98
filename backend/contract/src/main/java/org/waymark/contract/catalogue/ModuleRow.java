package org.waymark.contract.catalogue;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;

/** @param phase null for a universal module */
public record ModuleRow(String id, String title, @Nullable Phase phase, int minutes) {}
