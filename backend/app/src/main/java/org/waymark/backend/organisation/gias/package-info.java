/** Reads the national register's files: establishments, their links, and groups. */
@NullMarked
package org.waymark.backend.organisation.gias;

import org.jspecify.annotations.NullMarked;
