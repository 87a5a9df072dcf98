/** Long work in the background: queued in the store, run by any node, followed by whoever asked for it. */
@NullMarked
package org.waymark.backend.platform.jobs;

import org.jspecify.annotations.NullMarked;
