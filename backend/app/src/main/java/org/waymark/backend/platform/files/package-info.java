/** Files on their way to a job, kept in the store so that any node can read them. */
@NullMarked
package org.waymark.backend.platform.files;

import org.jspecify.annotations.NullMarked;
