package org.waymark.engine.place;

import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;

/** Minutes of one activity in one numbered week. */
record Slot(ActivityKind kind, int week, int minutes, Job.@Nullable Dated session) {}
