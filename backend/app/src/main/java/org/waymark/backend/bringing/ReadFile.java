package org.waymark.backend.bringing;

import org.waymark.backend.platform.table.Table;

/** An uploaded file with what its columns and values mean. */
record ReadFile(Table table, Mapping mapping) {}
