package org.waymark.backend.catalogue.store;

import org.waymark.backend.platform.store.Stored;

/**
 * A text that never changes: a file, or a list of files.
 *
 * @param id SHA-256 of the text, in hexadecimal
 */
record StoredBlob(String id, long version, String text) implements Stored {}
