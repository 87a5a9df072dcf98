/**
 * Backup and restore of either kind of store, without the application.
 *
 * <p>A backup is one gzip file of canonical Extended JSON, an object a line: a header, then for each collection its
 * name and indexes followed by its documents, then a trailer with the counts and the SHA-256 of all lines before it.
 */
@NullMarked
package org.waymark.backend.platform.store.backup;

import org.jspecify.annotations.NullMarked;
