/** The MongoDB server in the backend's own process: it commits to its file before it acknowledges. */
@NullMarked
package org.waymark.backend.platform.store.embedded;

import org.jspecify.annotations.NullMarked;
